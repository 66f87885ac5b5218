using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vendor;

/// <summary>Stands for the vendor's site: it serves the next version of the description, with an ETag.</summary>
internal static class Upstream
{
    public const string Address = "http://127.0.0.1:5210";

    public static async Task RunAsync()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "upstream", "freight.json");
        WebApplication site = WebApplication.CreateBuilder().Build();
        site.MapGet("/openapi/freight.json", () => Results.File(
            file, "application/json", lastModified: File.GetLastWriteTimeUtc(file), entityTag: new("\"2026-06-01\"")));
        Console.WriteLine("Serves the next version until Ctrl+C. In another terminal: dotnet build samples/Vendor -t:OpenApiRefresh");
        await site.RunAsync(Address);
    }
}
