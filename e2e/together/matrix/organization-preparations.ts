import type { Shop } from '../shop.js';
import type { Fill } from './examples.js';

type Preparation = (shop: Shop) => Promise<Fill> | Fill;

/** In the order in which they go: what is archived or will be deleted is changed by nothing else. */
export const organizationPreparations: Readonly<Record<string, Preparation>> = {
  requestOrganizationExport: ({ whose: { password } }) => ({ password }),
  openOrganizationExport: async (shop) => ({ organizationExportId: await shop.export() }),
  createOrganization: () => ({}),
  updateOrganization: () => ({}),
  archiveOrganization: () => ({}),
  unarchiveOrganization: () => ({}),
  requestOrganizationDeletion: ({ whose: { password } }) => ({ password }),
  cancelOrganizationDeletion: () => ({}),
};
