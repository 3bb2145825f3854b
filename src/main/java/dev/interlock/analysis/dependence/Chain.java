package dev.interlock.analysis.dependence;

import dev.interlock.model.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What computing needs side by side, each as a chain of kinds of input. A walk upstream goes from earlier kinds to later
 * ones, never back; kinds of one stage may follow each other in any order.
 */
public enum Chain {
    /** Computing, chips, their making, its machines. */
    FABRICATION(
            List.of(Product.CLOUD),
            List.of(Product.GPU, Product.ACCELERATOR),
            List.of(Product.FOUNDRY),
            List.of(Product.LITHOGRAPHY)),
    /** Computing, chips, their memory. */
    MEMORY(List.of(Product.CLOUD), List.of(Product.GPU, Product.ACCELERATOR), List.of(Product.MEMORY)),
    /** Computing, its sites and chips, their power. */
    POWER(
            List.of(Product.CLOUD, Product.DATA_CENTRE),
            List.of(Product.GPU, Product.ACCELERATOR),
            List.of(Product.POWER));

    private final List<List<Product>> stages;

    @SafeVarargs
    Chain(List<Product>... stages) {
        this.stages = List.of(stages);
    }

    /** The kinds of input, earliest first. */
    public List<List<Product>> stages() {
        return stages;
    }

    /** The stage of a product, -1 where the chain does not know it. */
    int stage(@Nullable Product product) {
        for (int stage = 0; stage < stages.size(); stage++) {
            if (product != null && stages.get(stage).contains(product)) {
                return stage;
            }
        }
        return -1;
    }

    int last() {
        return stages.size() - 1;
    }
}
