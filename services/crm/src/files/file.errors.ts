import { DomainError } from '@parley/kernel';

/** No such file, or one that you may not see, or one that was erased. @remedy Check the id. */
export const fileNotFound = (fileId: string) => new DomainError('not-found', 'crm.file.not-found', { fileId });

/** There is a file with this id. @remedy Send the command under a new key. */
export const fileExists = (fileId: string) => new DomainError('conflict', 'crm.file.exists', { fileId });

/** The file has more bytes than one may have here; `details.most` says how many. @remedy Upload a smaller one. */
export const fileTooLarge = (most: number) => new DomainError('invalid', 'crm.file.too-large', { most });

/** Its bytes have not come yet. @remedy Upload them to the address that `createUpload` gave. */
export const fileNotReady = (fileId: string) => new DomainError('conflict', 'crm.file.not-ready', { fileId });

/** Its bytes are there already: an address takes one file. @remedy Nothing; or announce another file. */
export const fileUploaded = (fileId: string) => new DomainError('conflict', 'crm.file.uploaded-already', { fileId });

/**
 * What came is not what was announced: another length, or another SHA-256.
 * @remedy Upload the file that was announced to the same address, or announce the other one.
 */
export const fileDiffers = (fileId: string) => new DomainError('invalid', 'crm.file.differs', { fileId });

/** The address of an upload or a download was made up, is over, or is nothing any more. @remedy Get a new one. */
export const fileTicketInvalid = () => new DomainError('not-found', 'crm.file.ticket-invalid');
