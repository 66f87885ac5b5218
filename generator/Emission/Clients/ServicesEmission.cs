using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes what registers a client for dependency injection, for projects that reference Microsoft.Extensions.Http.</summary>
internal static class ServicesEmission
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Extensions = Services + "Extensions.ServiceCollectionDescriptorExtensions";
    private const string Collection = Services + "IServiceCollection";
    private const string Builder = Services + "IHttpClientBuilder";
    private const string HttpBuilding = Services + "HttpClientBuilderExtensions";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    private const string Options = "global::Microsoft.Extensions.Options.";
    private const string Configured = GlobalNames.Support + "ConfiguredOptions";

    public static (string HintName, string Text) File(EmissionContext context, RootClientUnit unit)
    {
        SourceWriter writer = SourceFileText.Begin(context);
        RootClient client = unit.Client;
        ClientScope? scope = client.Scope is { Argument.Type: ScalarType { Scalar: Scalar.String } } text ? text : null;
        if (scope is not null || !client.Security.HasOptions)
        {
            WriteOptions(context, writer, unit, scope);
            writer.BlankLine();
        }

        WriteClientPart(context, writer, unit, scope);
        writer.BlankLine();
        WriteExtensions(context, writer, unit, scope);
        return (HintName.Of(context, client.ServicesName), writer.ToString());
    }

    // A class of its own for each client: options are found by their type.
    private static void WriteOptions(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.OptionsName);
        if (!client.Security.HasOptions)
        {
            XmlDoc.Element(writer, "summary", $"How a {XmlDoc.Code(client.Name)} of dependency injection connects. Read once, when the client is made.");
            writer.Line(CommonAttributes.GeneratedCode);
        }

        string parent = client.Security.HasOptions ? "" : $" : {GlobalNames.Runtime}ApiClientOptions";
        writer.Open($"{context.Access} sealed partial class {name}{parent}");
        if (scope is not null)
        {
            string bound = ClientNames.Of(client, scope).Interface;
            XmlDoc.Element(writer, "summary", $"What {XmlDoc.Code(bound)} of dependency injection is bound to; null sends none: for tokens that imply it.");
            writer.Line($"public string? {CSharpText.Identifier(scope.PropertyName)} {{ get; set; }}");
        }

        writer.Close();
    }

    private static void WriteClientPart(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.Name);
        string options = CSharpText.Identifier(client.OptionsName);
        writer.Open($"{context.Access} sealed partial class {name}");
        writer.Line($$"""
            internal {{name}}(global::System.Func<global::System.Net.Http.HttpClient> connect, {{options}} options)
                : base(new {{GlobalNames.Support}}ApiTransport(connect, options, identity){{(unit.Errors.Count > 0 ? ", errors" : "")}})
            {
            }

            internal static string? ProblemOf({{options}} options) => {{Configured}}.ProblemOf(options, identity);
            """);
        if (scope is not null)
        {
            string bound = CSharpText.Identifier(ClientNames.Of(client, scope).Class);
            writer.BlankLine();
            writer.Line($"internal {bound} BoundBy({options} options) => new {bound}(ApiTransport, options.{CSharpText.Identifier(scope.PropertyName)});");
        }

        writer.Close();
    }

    private static void WriteExtensions(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        string options = CSharpText.Identifier(client.OptionsName);
        string action = $"global::System.Action<{options}>";
        XmlDoc.Element(writer, "summary", $"Registers {XmlDoc.Code(client.Name)} for dependency injection.");
        writer.Open($"{CommonAttributes.GeneratedCode} {context.Access} static partial class {CSharpText.Identifier(client.ServicesName)}");
        WriteMethod(writer, client, scope, ("configure", action, "Sets the options, once, when they are first needed."), isNamed: false);
        WriteMethod(writer, client, scope, ("configuration", Configuration, Keys(client, scope)), isNamed: false);
        WriteMethod(writer, client, scope, ("configure", action, "Sets the options, once, when they are first needed."), isNamed: true);
        WriteMethod(writer, client, scope, ("configuration", Configuration, Keys(client, scope)), isNamed: true);
        WriteAdd(context, writer, unit, scope, options, action);
        writer.BlankLine();
        WriteApply(writer, client, scope, options);
        writer.BlankLine();
        writer.Open($"private sealed class Validation : {Options}IValidateOptions<{options}>");
        writer.Line($$"""
            public {{Options}}ValidateOptionsResult Validate(string? name, {{options}} options) =>
                {{CSharpText.Identifier(client.Name)}}.ProblemOf(options) is { } problem ? {{Options}}ValidateOptionsResult.Fail(problem) : {{Options}}ValidateOptionsResult.Success;
            """);
        writer.Close();
        writer.Close();
    }

    private static void WriteMethod(SourceWriter writer, RootClient client, ClientScope? scope, (string Name, string Type, string Words) source, bool isNamed)
    {
        string interfaces = XmlDoc.Code(client.Names.Interface) + (scope is null ? "" : " and " + XmlDoc.Code(ClientNames.Of(client, scope).Interface));
        string keyed = isNamed ? ", by a name: as keyed services, with options and an <c>HttpClient</c> of that name" : "";
        XmlDoc.Element(
            writer,
            "summary",
            $"Registers {interfaces} as singletons over <c>IHttpClientFactory</c>{keyed}. Options that lack what every call needs stop the application when it starts.");
        XmlDoc.Parameter(writer, "services", "The application's services.");
        if (isNamed)
        {
            XmlDoc.Parameter(writer, "name", "The key of the services.");
        }

        XmlDoc.Parameter(writer, source.Name, source.Words);
        XmlDoc.Element(
            writer,
            "returns",
            "The builder of the client's <c>HttpClient</c>, for handlers. Where these retry, call <c>UseHandlersForRetries</c> of the options.");
        string name = isNamed ? "string name, " : "";
        string value = source.Name == "configure" ? source.Name : $"options => Apply(options, key => {source.Name}[key])";
        writer.Line($"public static {Builder} {CSharpText.Identifier("Add" + client.Name)}(this {Collection} services, {name}{source.Type} {source.Name}) =>");
        writer.Line($"    Add(services, {(isNamed ? "name" : "null")}, {value});");
        writer.BlankLine();
    }

    private static string Keys(RootClient client, ClientScope? scope)
    {
        IEnumerable<string> own = client.Security.Schemes.Select(scheme => scheme.PropertyName!).Where(name => name is not null);
        IEnumerable<string> names = [.. scope is null ? Array.Empty<string>() : [scope.PropertyName], .. own];
        return "A section with the options under their names: <c>Token</c>, <c>BaseAddress</c>, <c>Timeout</c>, <c>Retry:MaxRetries</c>..."
            + (names.Any() ? ", " + string.Join(", ", names.Select(XmlDoc.Code)) : "") + ". Read without reflection, once.";
    }

    private static void WriteAdd(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope, string options, string action)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.Name);
        string get = Services + "ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService";
        string monitor = $"{Services}ServiceProviderServiceExtensions.GetRequiredService<{Options}IOptionsMonitor<{options}>>(provider).Get(key)";
        string factory = $"{Services}ServiceProviderServiceExtensions.GetRequiredService<global::System.Net.Http.IHttpClientFactory>(provider)";
        writer.Open($"private static {Builder} Add({Collection} services, string? key, {action} configure)");
        writer.Line($$"""
            string clientName = {{CSharpText.Literal(unit.Header.Namespace + "." + client.Name)}} + (key is null ? "" : ":" + key);
            {{Options}}OptionsBuilder<{{options}}> options = {{Services}}OptionsServiceCollectionExtensions.AddOptions<{{options}}>(services, key);
            options.Configure<global::System.IServiceProvider>(static (options, provider) =>
                options.LoggerFactory = (global::Microsoft.Extensions.Logging.ILoggerFactory?)provider.GetService(typeof(global::Microsoft.Extensions.Logging.ILoggerFactory)));
            options.Configure(configure);
            {{Services}}OptionsBuilderExtensions.ValidateOnStart(options);
            {{Extensions}}.TryAddEnumerable(services, {{Services}}ServiceDescriptor.Singleton<{{Options}}IValidateOptions<{{options}}>, Validation>());
            {{Extensions}}.TryAddKeyedSingleton<{{name}}>(services, key, (provider, _) =>
                new {{name}}(() => {{factory}}.CreateClient(clientName), {{monitor}}));
            {{Extensions}}.TryAddKeyedSingleton<{{CSharpText.Identifier(client.Names.Interface)}}>(services, key, (provider, _) => {{get}}<{{name}}>(provider, key));
            """);
        if (scope is not null)
        {
            string bound = CSharpText.Identifier(ClientNames.Of(client, scope).Interface);
            writer.Line($$"""
                {{Extensions}}.TryAddKeyedSingleton<{{bound}}>(services, key, (provider, _) =>
                    {{get}}<{{name}}>(provider, key).BoundBy({{monitor}}));
                """);
        }

        writer.Line($$"""

            {{Builder}} http = {{Services}}HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, clientName);
            {{HttpBuilding}}.ConfigureHttpClient(http, static client => client.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan);
            {{HttpBuilding}}.ConfigurePrimaryHttpMessageHandler(http, provider => {{GlobalNames.Support}}ConnectionHandlers.Primary({{monitor}}));
            {{HttpBuilding}}.AddHttpMessageHandler(http, static () => {{GlobalNames.Support}}ConnectionHandlers.Redirects());

            // The factory's own log has addresses with their queries; the client's has none.
            return {{HttpBuilding}}.RemoveAllLoggers(http);
            """);
        writer.Close();
    }

    private static void WriteApply(SourceWriter writer, RootClient client, ClientScope? scope, string options)
    {
        writer.Open($"private static void Apply({options} options, global::System.Func<string, string?> value)");
        string limits = client.Limits is null ? "" : $", {CSharpText.Identifier(client.Name)}.{RequestLimitsEmission.Name}";
        writer.Line($"{Configured}.Apply(options, value{limits});");
        if (scope is not null)
        {
            writer.Line($"options.{CSharpText.Identifier(scope.PropertyName)} = value({CSharpText.Literal(scope.PropertyName)}) ?? options.{CSharpText.Identifier(scope.PropertyName)};");
        }

        foreach (Credential scheme in client.Security.Schemes.Where(scheme => scheme.PropertyName is not null))
        {
            string property = CSharpText.Identifier(scheme.PropertyName!);
            string read = scheme.Kind == CredentialKind.Basic ? "Basic" : "Credential";
            writer.Line($"options.{property} = {Configured}.{read}(value, {CSharpText.Literal(scheme.PropertyName!)}) ?? options.{property};");
        }

        writer.Close();
    }
}
