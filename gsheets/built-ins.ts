/** What a library takes for granted, and Google's engine may be too old for. */
const object = Object as { hasOwn?: (owner: object, key: PropertyKey) => boolean };
object.hasOwn ??= (owner, key) => Object.getOwnPropertyDescriptor(owner, key) !== undefined;
