import { CreateUpload, OpenFile } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import { DOWNLOAD_PATH } from './file-download.controller.js';
import { UPLOAD_PATH } from './file-upload.controller.js';
import { CreateUploadInput, CreateUploadPayload, OpenFileInput, OpenFilePayload } from './file.types.js';

@Resolver()
export class FilesResolver {
  @Mutation(() => CreateUploadPayload, {
    description:
      'Announces a file, and gives the address that its bytes are to be sent to by `PUT`, once, within 15 minutes: 204 ' +
      'where they are as announced. Until it is put on a record, nobody else sees it. Permission: `files:write`. Codes: ' +
      '`crm.file.too-large`. Example: `createUpload(input: { idempotencyKey: "k1", name: "people.csv", contentType: ' +
      '"text/csv", sizeBytes: "3", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" }) ' +
      '{ fileId address }`.',
  })
  @RequiresOf(CreateUpload)
  async createUpload(
    @Args('input', { description: 'The file.' }) { idempotencyKey, sizeBytes, ...input }: CreateUploadInput,
    @Context() context: RequestContext,
  ): Promise<CreateUploadPayload> {
    const announced = { ...input, sizeBytes: Number(sizeBytes) };
    const { output, position } = await context.send(CreateUpload, announced, { idempotencyKey });
    const { id: fileId, ticket, expiresAt } = output;
    return { position, fileId, address: `${UPLOAD_PATH}/${ticket}`, expiresAt };
  }

  @Mutation(() => OpenFilePayload, {
    description:
      'Gives an address from which a file can be downloaded for 5 minutes; that you did is kept. Permission: ' +
      '`files:read`. Codes: `crm.file.not-found`, `crm.file.not-ready`. Example: ' +
      '`openFile(input: { idempotencyKey: "k1", fileId: "…" }) { address }`.',
  })
  @RequiresOf(OpenFile)
  async openFile(
    @Args('input', { description: 'Which file.' }) { idempotencyKey, ...input }: OpenFileInput,
    @Context() context: RequestContext,
  ): Promise<OpenFilePayload> {
    const { output, position } = await context.send(OpenFile, input, { idempotencyKey });
    const { ticket, expiresAt } = output;
    return { position, ...input, address: `${DOWNLOAD_PATH}/${ticket}`, expiresAt };
  }
}
