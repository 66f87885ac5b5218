using Shop;
using Spectre.Console;
using Truto.Generated;

namespace ShopSample;

/// <summary>Creates, changes and lists products.</summary>
internal static class Catalog
{
    public static async Task FillAsync(ShopClient shop)
    {
        await shop.Products.CreateAsync(new NewProduct { Name = "Desk lamp", Price = 49.90m, Category = Category.Home, Tags = ["light"] });
        await shop.Products.CreateAsync(new NewProduct { Name = "Notebook", Price = 4.50m, Category = Category.Office });
        Product shears = await shop.Products.CreateAsync(new NewProduct { Name = "Shears", Price = 18m, Category = Category.Garden });
        await shop.Products.CreateAsync(new NewProduct { Name = "Fountain pen", Price = 29.90m, Category = Category.Office });
        await shop.Products.CreateAsync(new NewProduct { Name = "Watering can", Price = 22m, Category = Category.Garden });

        // Only what is set is sent: the price and the description stay.
        await shop.Products.UpdateAsync(shears.Id, new ProductChanges { Status = ProductStatus.SoldOut });
    }

    public static async Task ShowAsync(ShopClient shop)
    {
        Table table = new Table().RoundedBorder().Title("Products, two to a page")
            .AddColumns("page", "id", "name", "category", "status").AddColumn(new TableColumn("price").RightAligned());
        int number = 0;
        await foreach (Page<Product> page in shop.Products.ListAsync(limit: 2).AsPages())
        {
            number++;
            foreach (Product product in page.Items)
            {
                table.AddRow(
                    $"{number}", product.Id, Markup.Escape(product.Name), $"{product.Category}", Availability(product), $"{product.Price:0.00}");
            }
        }

        AnsiConsole.Write(table);
    }

    private static string Availability(Product product) => product.Status switch
    {
        { Known: ProductStatus.KnownValue.Available } => "[green]available[/]",
        { Known: ProductStatus.KnownValue.SoldOut } => "[yellow]sold out[/]",
        { Value: var other } => Markup.Escape(other),
    };
}
