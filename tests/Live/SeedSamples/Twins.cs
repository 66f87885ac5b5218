using System.Text.Json.Nodes;

namespace Truto.Generated.Tests.Live.SeedSamples;

/// <summary>
/// The five samples of the page in C#. docs/truto shows the regions of this file, with token and account as on the page and without
/// <c>sandbox</c>, which is the base address. A test compares them.
/// </summary>
internal static class Twins
{
    public static readonly Dictionary<string, Func<string, ApiClientOptions, string, Task>> All = new()
    {
        ["curl"] = CurlAsync,
        ["JavaScript"] = JavaScriptAsync,
        ["Python"] = PythonAsync,
        ["Truto TS SDK"] = TypeScriptSdkAsync,
        ["Truto Python SDK"] = PythonSdkAsync,
    };

    private static async Task CurlAsync(string token, ApiClientOptions sandbox, string account)
    {
        #region curl
        using TrutoCrmClient crm = new(token, sandbox);

        Stage stage = await crm.Stages.CreateAsync(
            new CreateStageRequest
            {
                Name = "your_name",
                Pipeline = new(),
                Position = 0,
                Status = StageStatus.Active,
                RemoteData = [],
            },
            integratedAccountId: account);
        #endregion
    }

    private static async Task JavaScriptAsync(string token, ApiClientOptions sandbox, string account)
    {
        #region JavaScript
        string integratedAccountId = account;

        JsonObject body = new()
        {
            ["name"] = "your_name",
            ["pipeline"] = new JsonObject(),
            ["position"] = 0,
            ["status"] = "active",
            ["remote_data"] = new JsonObject(),
        };

        using TrutoCrmClient crm = new(token, sandbox);
        JsonNode data = await crm.SendAsync(
            HttpMethod.Post,
            "/unified/crm/stages",
            body,
            query: new() { ["integrated_account_id"] = integratedAccountId });
        Console.WriteLine(data);
        #endregion
    }

    private static async Task PythonAsync(string token, ApiClientOptions sandbox, string account)
    {
        #region Python
        using TrutoCrmClient crm = new(token, sandbox);
        CreateStageRequest payload = new()
        {
            Name = "your_name",
            Pipeline = new(),
            Position = 0,
            Status = StageStatus.Active,
            RemoteData = [],
        };

        ApiResponse<Stage> response = await ApiResponse.From(
            options => crm.Stages.CreateAsync(payload, account, options: options));
        Console.WriteLine($"{response.StatusCode}: {response.Value?.Id}");
        #endregion
    }

    private static async Task TypeScriptSdkAsync(string token, ApiClientOptions sandbox, string account)
    {
        #region Truto TS SDK
        using TrutoCrmClient truto = new(token, sandbox);

        Stage result = await truto.Stages.CreateAsync(
            new() { Name = "your_name", Pipeline = new(), Position = 0, Status = StageStatus.Active, RemoteData = [] },
            integratedAccountId: account);

        Console.WriteLine(result.Id);
        #endregion
    }

    private static async Task PythonSdkAsync(string token, ApiClientOptions sandbox, string account)
    {
        #region Truto Python SDK
        using TrutoCrmClient truto = new(token, sandbox);
        ITrutoCrmAccountClient myAccount = truto.ForAccount(account);

        Stage result = await myAccount.Stages.CreateAsync(
            new() { Name = "your_name", Pipeline = new(), Position = 0, Status = StageStatus.Active, RemoteData = [] });

        Console.WriteLine(result.Id);
        #endregion
    }
}
