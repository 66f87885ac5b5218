using Truto.Sandbox;

namespace WebApi;

/// <summary>A sandbox for an application that has no token.</summary>
internal sealed class LocalSandbox : IAsyncDisposable
{
    private readonly TrutoSandbox? sandbox;

    private LocalSandbox(TrutoSandbox? sandbox)
    {
        this.sandbox = sandbox;
    }

    public static LocalSandbox StartUnlessConfigured(ConfigurationManager configuration)
    {
        if (configuration["Truto:Token"] is not null)
        {
            return new LocalSandbox(sandbox: null);
        }

        TrutoSandbox started = TrutoSandbox.Start();
        configuration["Truto:Token"] = started.Token;
        configuration["Truto:BaseAddress"] = started.BaseAddress.AbsoluteUri;
        configuration["Truto:IntegratedAccountId"] = started.AccountOf(Integration.Close);
        return new LocalSandbox(started);
    }

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;
}
