export const debDepends: readonly string[];
export const rpmDepends: readonly string[];
