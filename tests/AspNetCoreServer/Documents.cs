namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>Documents by Microsoft.AspNetCore.OpenApi.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services) => services.AddOpenApi();
}
