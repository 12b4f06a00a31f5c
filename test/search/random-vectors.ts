/** Unit vectors around a few centres, the same for the same seed. */
export function clusteredVectors(
  count: number,
  dimensions: number,
  seed: number,
): readonly Float32Array[] {
  const random = randomNumbers(seed);
  const centres = Array.from({ length: 8 }, () => gaussianVector(dimensions, random));
  return Array.from({ length: count }, (_, at) => {
    const noise = gaussianVector(dimensions, random);
    const centre = centres[at % centres.length] as Float32Array;
    return unit(noise.map((value, axis) => value * 0.6 + (centre[axis] as number)));
  });
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function gaussianVector(dimensions: number, random: () => number): Float32Array {
  return Float32Array.from(
    { length: dimensions },
    () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random()),
  );
}

/** A linear congruential generator (Numerical Recipes), 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
