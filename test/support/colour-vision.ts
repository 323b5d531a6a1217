/** Linear sRGB, 0–1 each. */
type Linear = readonly [number, number, number];
type Matrix = readonly [Linear, Linear, Linear];

/**
 * What is seen with one kind of cone missing, in linear sRGB. Source: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
 */
export const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;
export type Deficiency = keyof typeof DEFICIENCIES;

/** How far apart two colours look to someone with this deficiency, or to everybody else. @returns OKLab distance, 0–1 */
export function seenDistance(one: string, other: string, deficiency: Deficiency | null): number {
  const [a, b] = [one, other].map((hex) => oklab(seen(linear(hex), deficiency)));
  return a === undefined || b === undefined ? 0 : Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** @param hex `#rrggbb` */
function linear(hex: string): Linear {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(colour: Linear, deficiency: Deficiency | null): Linear {
  if (deficiency === null) return colour;
  const row = (weights: Linear) => Math.min(1, Math.max(0, dot(weights, colour)));
  const [red, green, blue] = DEFICIENCIES[deficiency];
  return [row(red), row(green), row(blue)];
}

/** Source: Björn Ottosson, "A perceptual color space for image processing", 2020. */
function oklab(rgb: Linear): Linear {
  const cones: Linear = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

function dot(a: Linear, b: Linear): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
