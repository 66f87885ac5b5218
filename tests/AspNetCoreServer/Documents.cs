namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>Adds the documents of Microsoft.AspNetCore.OpenApi.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services) => services.AddOpenApi();
}
