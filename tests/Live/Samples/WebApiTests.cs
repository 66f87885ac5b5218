using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Truto.Generated.Tests.Live.Samples;

public sealed class WebApiTests
{
    [Fact]
    public async Task It_creates_and_lists_stages_reports_correctable_errors_and_exports_traces()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A signal stops the program.");
        CancellationToken stop = TestContext.Current.CancellationToken;
        ProcessStartInfo start = new("dotnet", [BuiltSample.PathOf("WebApi"), "--urls", "http://127.0.0.1:0", "--environment", "Test"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Truto__Token"] = null;
        using Process app = Process.Start(start)!;
        StringBuilder output = new();
        try
        {
            Uri? address = null;
            while (address is null && await app.StandardOutput.ReadLineAsync(stop) is { } line)
            {
                output.AppendLine(line);
                address = Regex.Match(line, "Now listening on: (http://[^ ]+)") is { Success: true } match ? new Uri(match.Groups[1].Value) : null;
            }

            Assert.True(address is not null, output.ToString());
            Task<string> rest = app.StandardOutput.ReadToEndAsync(stop);
            using HttpClient http = new() { BaseAddress = address };
            using HttpResponseMessage created = await http.PostAsync("/stages", Json("""{"name":"Won"}"""), stop);
            JsonNode stage = JsonNode.Parse(await created.Content.ReadAsStringAsync(stop))!;
            Assert.Equal((HttpStatusCode.Created, "Won"), (created.StatusCode, (string?)stage["name"]));
            Assert.Equal("Won", (string?)JsonNode.Parse(await http.GetStringAsync(created.Headers.Location, stop))!["name"]);
            Assert.Equal((string?)stage["id"], (string?)JsonNode.Parse(await http.GetStringAsync("/stages", stop))!.AsArray().Single()!["id"]);

            using HttpResponseMessage refused = await http.PostAsync("/stages", Json("{}"), stop);
            JsonNode problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync(stop))!;
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("POST /unified/crm/stages responded 400", (string?)problem["detail"], StringComparison.Ordinal);

            // On shutdown it exports the remaining traces.
            using (Process kill = Process.Start("kill", ["-TERM", app.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(stop);
            }

            output.Append(await rest);
            await app.WaitForExitAsync(stop);
        }
        finally
        {
            if (!app.HasExited)
            {
                app.Kill();
            }
        }

        string exported = output.ToString();
        Assert.Matches(@"Activity\.DisplayName: +POST /stages", exported);
        Assert.Matches(@"Activity\.DisplayName: +TrutoCrmClient POST /unified/crm/stages", exported);
        Assert.Matches(@"url\.template: /unified/crm/stages", exported);
        Assert.Contains("http.client.request.duration", exported, StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
