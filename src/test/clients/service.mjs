// Where the service is.
export const url = process.env.INTERLOCK_URL ?? 'http://127.0.0.1:8080/graphql';
