namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>Adds the documents of NSwag.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services) => services.AddEndpointsApiExplorer().AddOpenApiDocument();
}
