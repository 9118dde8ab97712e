import { z } from 'zod';

const users = z.number().min(0).optional();

/** A chain as a test file writes it; the command reads chain files with its own reader. */
export const stackSchema = z.object({
  stack: z.array(
    z.strictObject({
      layer: z.int(),
      kind: z.enum([
        'base-model',
        'fine-tune',
        'adapter',
        'merge',
        'quantisation',
        'dataset',
        'code',
        'product',
      ]),
      name: z.string(),
      licence: z.union([z.string(), z.array(z.string())]).optional(),
      from: z.array(z.int()).optional(),
      declared_tag: z.string().optional(),
      multimodal: z.boolean().optional(),
    }),
  ),
  actor: z
    .strictObject({
      domicile: z.string().optional(),
      type: z.string().optional(),
      role: z.string().optional(),
      business: z.string().optional(),
      monthly_active_users: users,
      monthly_active_users_at_release: users,
      annual_revenue_usd: users,
      monthly_revenue_usd: users,
      group_revenue_usd: users,
    })
    .optional(),
  plan: z
    .strictObject({
      use: z.string().optional(),
      distribute_weights: z.boolean().optional(),
      distribute_dataset: z.boolean().optional(),
      territory: z.array(z.string()).optional(),
      model_name: z.string().optional(),
      combination: z.enum(['aggregate', 'single-work']).optional(),
      runs_model: z.union([z.boolean(), z.string()]).optional(),
      downstream_terms: z
        .enum(['upstream-unchanged', 'own-with-similar-restrictions', 'without-restrictions'])
        .optional(),
      publishes: z.array(z.string()).optional(),
    })
    .optional(),
});
