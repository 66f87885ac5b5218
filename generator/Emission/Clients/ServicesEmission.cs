using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Emission.Documentation;
using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Clients;

/// <summary>Writes the registration of a client for dependency injection, for projects that reference Microsoft.Extensions.Http.</summary>
internal static class ServicesEmission
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.";
    private const string Extensions = Services + "Extensions.ServiceCollectionDescriptorExtensions";
    private const string Collection = Services + "IServiceCollection";
    private const string Builder = Services + "IHttpClientBuilder";
    private const string HttpBuilding = Services + "HttpClientBuilderExtensions";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    private const string Options = "global::Microsoft.Extensions.Options.";
    private const string LoggerFactory = "global::Microsoft.Extensions.Logging.ILoggerFactory";

    public static (string HintName, string Text) File(EmissionContext context, RootClientUnit unit)
    {
        SourceWriter writer = SourceFileHeader.BeginClient(context);
        RootClient client = unit.Client;
        ClientScope? scope = client.Scope;
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

    // Each client has its own class, because options are found by their type.
    private static void WriteOptions(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.OptionsName);
        if (!client.Security.HasOptions)
        {
            XmlDoc.Element(
                writer,
                "summary",
                $"The connection options of an injected {XmlDoc.Code(client.Name)}. They are read once, when the client is created.");
            writer.Line(context.Names.GeneratedCode);
        }

        string parent = client.Security.HasOptions ? "" : $" : {context.Names.ApiClientOptions}";
        writer.Open($"{context.Access} sealed partial class {name}{parent}");
        foreach (ScopeArgument argument in Arguments(scope))
        {
            string bound = XmlDoc.Code(ClientNames.Of(client, scope).Interface);
            string bindable = XmlDoc.Code(argument.Parameter.WireName);
            XmlDoc.Element(
                writer,
                "summary",
                $"Gets or sets the {bindable} that an injected {bound} is bound to. If null, none is sent, for tokens that imply the value.");
            writer.Line($"public string? {CSharpText.Identifier(argument.PropertyName)} {{ get; set; }}");
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
                : base(new {{context.Names.ApiTransport}}(connect, options, identity){{(unit.Errors.Count > 0 ? ", errors" : "")}})
            {
            }

            internal static string? ProblemOf({{options}} options) => {{context.Names.ConfiguredOptions}}.ProblemOf(options, identity);
            """);
        if (scope is not null)
        {
            string bound = CSharpText.Identifier(ClientNames.Of(client, scope).Class);
            writer.BlankLine();
            string values = string.Concat(scope.Arguments.Select(argument => $", options.{CSharpText.Identifier(argument.PropertyName)}"));
            writer.Line($"internal {bound} BoundBy({options} options) => new {bound}(ApiTransport{values});");
        }

        writer.Close();
    }

    private static void WriteExtensions(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope)
    {
        RootClient client = unit.Client;
        string options = CSharpText.Identifier(client.OptionsName);
        string action = $"global::System.Action<{options}>";
        string name = CSharpText.Identifier(client.Name);
        XmlDoc.Element(writer, "summary", $"Extension methods that register {XmlDoc.Code(client.Name)} for dependency injection.");
        writer.Line(context.Names.GeneratedCode);
        writer.Open($"{context.Access} static partial class {CSharpText.Identifier(client.ServicesName)}");
        foreach (bool isNamed in new[] { false, true })
        {
            WriteMethod(writer, client, scope, ("configure", action, "Sets the options. It is called once, when they are first needed."), isNamed);
            WriteMethod(writer, client, scope, ("configuration", Configuration, Keys(client, scope)), isNamed);
        }

        WriteAdd(context, writer, unit, scope, options, action);
        writer.BlankLine();
        WriteApply(context, writer, client, scope, options);
        writer.BlankLine();
        const string result = Options + "ValidateOptionsResult";
        writer.Open($"private sealed class Validation : {Options}IValidateOptions<{options}>");
        writer.Line($$"""
            public {{result}} Validate(string? name, {{options}} options) =>
                {{name}}.ProblemOf(options) is { } problem ? {{result}}.Fail(problem) : {{result}}.Success;
            """);
        writer.Close();
        writer.Close();
    }

    private static void WriteMethod(
        SourceWriter writer, RootClient client, ClientScope? scope, (string Name, string Type, string Description) source, bool isNamed)
    {
        string bound = scope is null ? "" : " and " + XmlDoc.Code(ClientNames.Of(client, scope).Interface);
        string named = isNamed ? ", with options and an <c>HttpClient</c> of the given name" : "";
        XmlDoc.Element(
            writer,
            "summary",
            $"Registers {XmlDoc.Code(client.Names.Interface)}{bound} as {(isNamed ? "keyed " : "")}singletons that use "
                + $"<c>IHttpClientFactory</c>{named}. Options that lack a value that every call needs stop the application when it starts.");
        XmlDoc.Parameter(writer, "services", "The service collection.");
        if (isNamed)
        {
            XmlDoc.Parameter(writer, "name", "The key of the services.");
        }

        XmlDoc.Parameter(writer, source.Name, source.Description);
        XmlDoc.Element(
            writer,
            "returns",
            "The builder of the client's <c>HttpClient</c>, for adding handlers. "
                + "If a handler retries, call <c>UseHandlersForRetries</c> of the options.");
        string name = isNamed ? "string name, " : "";
        string value = source.Name == "configure" ? source.Name : $"options => Apply(options, key => {source.Name}[key])";
        string method = CSharpText.Identifier("Add" + client.Name);
        writer.Line($"public static {Builder} {method}(this {Collection} services, {name}{source.Type} {source.Name}) =>");
        writer.Line($"    Add(services, {(isNamed ? "name" : "null")}, {value});");
        writer.BlankLine();
    }

    private static EquatableArray<ScopeArgument> Arguments(ClientScope? scope) => scope?.Arguments ?? EquatableArray<ScopeArgument>.Empty;

    private static string Keys(RootClient client, ClientScope? scope)
    {
        IEnumerable<string> own = client.Security.Schemes.Select(scheme => scheme.PropertyName!).Where(name => name is not null);
        IEnumerable<string> names = [.. Arguments(scope).Select(argument => argument.PropertyName), .. own];
        string further = string.Concat(names.Select(name => $", {XmlDoc.Code(name)}"));
        return "A configuration section with the options under their names, such as <c>Token</c>, <c>BaseAddress</c>, <c>Timeout</c>, "
            + $"<c>Retry:MaxRetries</c>{further}. It is read once, without reflection.";
    }

    private static void WriteAdd(EmissionContext context, SourceWriter writer, RootClientUnit unit, ClientScope? scope, string options, string action)
    {
        RootClient client = unit.Client;
        string name = CSharpText.Identifier(client.Name);
        string @interface = CSharpText.Identifier(client.Names.Interface);
        string get = Services + "ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService";
        string monitor = $"{Services}ServiceProviderServiceExtensions.GetRequiredService<{Options}IOptionsMonitor<{options}>>(provider).Get(key)";
        string factory = $"{Services}ServiceProviderServiceExtensions.GetRequiredService<global::System.Net.Http.IHttpClientFactory>(provider)";
        string validation = $"{Services}ServiceDescriptor.Singleton<{Options}IValidateOptions<{options}>, Validation>()";
        writer.Open($"private static {Builder} Add({Collection} services, string? key, {action} configure)");
        writer.Line($$"""
            string clientName = {{CSharpText.Literal(unit.Header.Namespace + "." + client.Name)}} + (key is null ? "" : ":" + key);
            {{Options}}OptionsBuilder<{{options}}> options = {{Services}}OptionsServiceCollectionExtensions.AddOptions<{{options}}>(services, key);
            options.Configure<global::System.IServiceProvider>(static (options, provider) =>
                options.LoggerFactory = ({{LoggerFactory}}?)provider.GetService(typeof({{LoggerFactory}})));
            options.Configure(configure);
            {{Services}}OptionsBuilderExtensions.ValidateOnStart(options);
            {{Extensions}}.TryAddEnumerable(services, {{validation}});
            {{Extensions}}.TryAddKeyedSingleton<{{name}}>(services, key, (provider, _) =>
                new {{name}}(() => {{factory}}.CreateClient(clientName), {{monitor}}));
            {{Extensions}}.TryAddKeyedSingleton<{{@interface}}>(services, key, (provider, _) => {{get}}<{{name}}>(provider, key));
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
            {{HttpBuilding}}.ConfigurePrimaryHttpMessageHandler(http, provider => {{context.Names.ConnectionHandlers}}.Primary({{monitor}}));
            {{HttpBuilding}}.AddHttpMessageHandler(http, static () => {{context.Names.ConnectionHandlers}}.Redirects());

            // The loggers of the factory write URLs with their queries; the client's logger does not.
            return {{HttpBuilding}}.RemoveAllLoggers(http);
            """);
        writer.Close();
    }

    private static void WriteApply(EmissionContext context, SourceWriter writer, RootClient client, ClientScope? scope, string options)
    {
        writer.Open($"private static void Apply({options} options, global::System.Func<string, string?> value)");
        string limits = client.Limits is null ? "" : $", {CSharpText.Identifier(client.Name)}.{RequestLimitsEmission.Name}";
        writer.Line($"{context.Names.ConfiguredOptions}.Apply(options, value{limits});");
        foreach (ScopeArgument argument in Arguments(scope))
        {
            string property = CSharpText.Identifier(argument.PropertyName);
            writer.Line($"options.{property} = value({CSharpText.Literal(argument.PropertyName)}) ?? options.{property};");
        }

        foreach (Credential scheme in client.Security.Schemes.Where(scheme => scheme.PropertyName is not null))
        {
            string property = CSharpText.Identifier(scheme.PropertyName!);
            string read = scheme.Kind == CredentialKind.Basic ? "Basic" : "Credential";
            string credential = $"{context.Names.ConfiguredOptions}.{read}(value, {CSharpText.Literal(scheme.PropertyName!)})";
            writer.Line($"options.{property} = {credential} ?? options.{property};");
        }

        writer.Close();
    }
}
