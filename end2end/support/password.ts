/** The password of everybody who takes part. */
export const PASSWORD = "only-a-demonstration";
