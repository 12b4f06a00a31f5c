/** A `Uint32Array` that grows: plain arrays of millions of numbers cost four times the memory. */
export interface GrowingNumbers {
  push(value: number): void;
  readonly length: number;
  /** What was pushed, as a view; valid until the next push. */
  values(): Uint32Array;
}

export function createGrowingNumbers(): GrowingNumbers {
  let numbers = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === numbers.length) {
        const larger = new Uint32Array(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = value;
      length += 1;
    },
    get length() {
      return length;
    },
    values: () => numbers.subarray(0, length),
  };
}
