namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>Adds the documents of Swashbuckle.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services) => services.AddEndpointsApiExplorer().AddSwaggerGen();
}
