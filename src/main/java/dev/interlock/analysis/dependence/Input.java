package dev.interlock.analysis.dependence;

import dev.interlock.model.Product;
import java.util.List;

/** Kinds of input that computing needs side by side; within one kind suppliers replace each other. */
public enum Input {
    /** Rented or bought computing, and its site. */
    COMPUTE(Product.CLOUD, Product.DATA_CENTRE, Product.GPU, Product.ACCELERATOR),
    FOUNDRY(Product.FOUNDRY),
    LITHOGRAPHY(Product.LITHOGRAPHY),
    MEMORY(Product.MEMORY),
    POWER(Product.POWER);

    private final List<Product> products;

    Input(Product... products) {
        this.products = List.of(products);
    }

    public List<Product> products() {
        return products;
    }
}
