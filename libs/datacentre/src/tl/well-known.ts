/** Numbers that are the same in every layer. */
export const vectorId = 0x1cb5c415;
export const boolTrue = 0x997275b5;
export const boolFalse = 0xbc799737;
export const gzipPacked = 0x3072cfa1;
export const msgContainer = 0x73f1f8dc;
export const rpcResult = 0xf35c6d01;
export const invokeWithLayer = 0xda9b0d0d;
