using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Truto.Generated.Tests.Live.Generated;

/// <summary>Uses generated types as bodies in a web application that serializes JSON with their resolver only, as under NativeAOT.</summary>
public sealed class AspNetCoreTests
{
    [Fact]
    public async Task An_application_accepts_and_returns_generated_types_with_their_resolver()
    {
        await using WebApplication app = await StartAsync(app =>
            app.MapPost("/stages", (CreateStageRequest request) => new Stage { Id = "7", Name = request.Name, Status = request.Status }));

        Assert.Equal("""{"id":"7","name":"Won","status":"archived"}""", await PostAsync(app, "/stages", """{"name":"Won","status":"archived"}"""));
    }

    [Fact]
    public async Task Undeclared_properties_are_preserved()
    {
        await using WebApplication app = await StartAsync(app => app.MapPost("/echo", (Stage stage) => stage));
        const string Body = """{"id":"7","pipeline":{"id":"2","color":"red"},"position":1,"owner":{"id":1}}""";

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Body), JsonNode.Parse(await PostAsync(app, "/echo", Body))));
    }

    private static async Task<WebApplication> StartAsync(Action<WebApplication> map)
    {
        // The empty builder reads no environment variables or settings files; the port is a free one on loopback.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Clear();
            options.SerializerOptions.TypeInfoResolverChain.Add(TrutoCrmJson.Resolver);
        });
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<string> PostAsync(WebApplication app, string path, string body)
    {
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using HttpResponseMessage response = await http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }
}
