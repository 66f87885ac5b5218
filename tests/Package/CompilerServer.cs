namespace Truto.Generated.Tests.Package;

/// <summary>A separate compiler server for a consumer, which ends with the test.</summary>
internal sealed class CompilerServer : IAsyncDisposable
{
    private readonly Consumer consumer;
    private readonly string id = Guid.NewGuid().ToString("N");

    public CompilerServer(Consumer consumer)
    {
        this.consumer = consumer;
        consumer.Environment["UseSharedCompilation"] = "true";
        consumer.Environment["SharedCompilationId"] = id;
    }

    public async ValueTask DisposeAsync()
    {
        string tools =
            Path.Combine((await consumer.Dotnet("msbuild -getProperty:RoslynTargetsPath")).Succeeded().Output.Trim(), "bincore", "VBCSCompiler.dll");
        (await consumer.Dotnet($"exec \"{tools}\" -shutdown -pipename:{id}")).Succeeded();
    }
}
