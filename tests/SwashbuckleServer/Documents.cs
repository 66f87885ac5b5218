namespace Truto.Generated.Tests.AspNetCoreServer;

/// <summary>Documents by Swashbuckle.</summary>
internal static class Documents
{
    public static void Add(IServiceCollection services) => services.AddEndpointsApiExplorer().AddSwaggerGen();
}
