/** A text feature as 32 well-mixed bits: FNV-1a over its UTF-16 units, finished as MurmurHash3 is. */
export function featureHash(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Adds the feature at one hashed position with a hashed sign, so that features that fall together cancel
 * as often as they add. The number of positions is a power of two.
 */
export function addFeature(vector: Float32Array, feature: string, weight: number): void {
  const hash = featureHash(feature);
  const position = hash & (vector.length - 1);
  const sign = hash >>> 31 === 0 ? 1 : -1;
  vector[position] = (vector[position] as number) + sign * weight;
}

/** Scales the vector to length one in place; a zero vector stays zero. */
export function scaleToUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length === 0) return vector;
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) / length;
  return vector;
}
