using Shop;
using Spectre.Console;
using Truto.Generated;

namespace ShopSample;

/// <summary>Uploads and downloads files: as the body of a request, and in a form.</summary>
internal static class Pictures
{
    // The smallest picture: one transparent pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static async Task UploadAndDownloadAsync(ShopClient shop)
    {
        await shop.Products.SetPictureAsync("1", Png);

        using MemoryStream manual = new("How to change the bulb."u8.ToArray());
        Document document = await shop.Products.UploadDocumentAsync("1", new UploadProductDocumentRequest
        {
            File = new BinaryContent(manual) { FileName = "manual.txt", ContentType = "text/plain" },
            Title = "Manual",
        });

        await using Stream picture = await shop.Products.GetPictureAsync("1");
        using MemoryStream downloaded = new();
        await picture.CopyToAsync(downloaded);
        AnsiConsole.MarkupLineInterpolated($"Uploaded a picture and [blue]{document.Title}[/]; downloaded {downloaded.Length} bytes.");
    }
}
