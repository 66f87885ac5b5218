using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Truto.Generated.Tests.Corpus.Generation;
using Truto.Generated.Tests.Generator.Harness;
using Xunit;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>The clients of several descriptions, generated in one project, compiled and loaded.</summary>
internal sealed class GeneratedClients : IDisposable
{
    private readonly AssemblyLoadContext context = new("clients", isCollectible: true);
    private readonly Dictionary<string, ClientOfDocument> clients = new(StringComparer.Ordinal);

    /// <param name="documents">Paths of descriptions, and their files.</param>
    public GeneratedClients(IEnumerable<(string Name, string File)> documents)
    {
        (string Name, string File, string Namespace)[] all = [
            .. documents.Select((document, at) => (document.Name, document.File, $"Clients.C{at}")),
        ];
        Assembly assembly = context.LoadFromStream(Compile(all.Select(one => new DescriptionFile(one.File, File.ReadAllText(one.File))
        {
            Metadata = new() { ["Role"] = "client", ["Namespace"] = one.Namespace },
        })));
        ILookup<string?, Type> types = assembly.GetExportedTypes().ToLookup(type => type.Namespace);
        foreach ((string name, _, string @namespace) in all)
        {
            clients.Add(name, new ClientOfDocument([.. types[@namespace]]));
        }
    }

    /// <summary>Returns the client of one description, which can consist of several files.</summary>
    public GeneratedClients(string name, IEnumerable<DescriptionFile> files)
    {
        const string Namespace = "Clients.Only";
        IEnumerable<DescriptionFile> all = files.Select((file, at) => at > 0 ? file : file.With("Role", "client").With("Namespace", Namespace));
        clients.Add(
            name, new ClientOfDocument([.. context.LoadFromStream(Compile(all)).GetExportedTypes().Where(type => type.Namespace == Namespace)]));
    }

    public ClientOfDocument this[string document] => clients[document];

    public IEnumerable<string> Documents => clients.Keys;

    public void Dispose() => context.Unload();

    private static MemoryStream Compile(IEnumerable<DescriptionFile> files)
    {
        Target target = Target.Of(Target.Newest);
        GeneratorRun run = GeneratorRun.Of(target, files);
        Assert.Null(run.Exception);
        CSharpParseOptions language = target.Language.WithDocumentationMode(DocumentationMode.None);
        var assembly = new MemoryStream();
        Diagnostic[] errors =
        [
            .. target.Project
                .AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(file.SourceText, language, file.HintName)))
                .Emit(assembly)
                .Diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];
        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(10)));
        assembly.Position = 0;
        return assembly;
    }
}

/// <summary>The generated code of one description.</summary>
internal sealed class ClientOfDocument
{
    private readonly Type? root;

    public ClientOfDocument(IReadOnlyList<Type> types)
    {
        Types = types;
        root = types.FirstOrDefault(type =>
            type.IsClass && type.GetConstructors().Any(one => one.GetParameters().Any(parameter => parameter.ParameterType == typeof(HttpClient))));
        object? resolver = types.Select(type => type.GetProperty("Resolver", BindingFlags.Public | BindingFlags.Static))
            .FirstOrDefault(property => property is not null)?.GetValue(
            null);
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver as IJsonTypeInfoResolver, new DefaultJsonTypeInfoResolver()),
        };
    }

    public IReadOnlyList<Type> Types { get; }

    /// <summary>Gets the serializer options of the description's types.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>Gets the methods that call operations, each with its operation.</summary>
    public IEnumerable<(MethodInfo Method, OpenApiOperationAttribute Operation)> Methods =>
        from type in Types
        where type.IsClass && Instances(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        let operation = method.GetCustomAttribute<OpenApiOperationAttribute>()
        where operation is not null
        select (method, operation);

    /// <summary>Creates a client with a connection, and returns the sub-client that declares a method.</summary>
    /// <param name="type">The type that declares the method.</param>
    /// <param name="handler">The connection.</param>
    /// <param name="options">The options of the client.</param>
    /// <param name="credential">Returns the credential for a property of its options, or null to leave the property unset.</param>
    public object Open(Type type, HttpMessageHandler handler, ApiClientOptions options, Func<string, string?> credential)
    {
        ConstructorInfo constructor = root!.GetConstructors()
            .Where(one => one.GetParameters().Any(parameter => parameter.ParameterType == typeof(HttpClient)))
            .OrderByDescending(one => one.GetParameters().Length)
            .First();
        object client =
            constructor.Invoke([.. constructor.GetParameters().Select(parameter => Given(parameter.ParameterType, handler, options, credential))]);
        return type == root ? client : Reachable(client).First(type.IsInstanceOfType);
    }

    private static object? Given(Type type, HttpMessageHandler handler, ApiClientOptions options, Func<string, string?> credential)
    {
        if (type == typeof(HttpClient))
        {
            return new HttpClient(handler);
        }

        return type.IsInstanceOfType(options) ? options
            : type.IsSubclassOf(typeof(ApiClientOptions)) ? OwnOptions(type, options, credential)
            : throw new InvalidOperationException($"no value for {type.Name}");
    }

    // The options of the client have a property for each credential.
    private static ApiClientOptions OwnOptions(Type type, ApiClientOptions options, Func<string, string?> credential)
    {
        var own = (ApiClientOptions)Activator.CreateInstance(type)!;
        own.BaseAddress = options.BaseAddress;
        own.Retry = options.Retry;
        foreach (PropertyInfo property in type
            .GetProperties()
            .Where(property => property.PropertyType.IsAssignableTo(typeof(ApiCredential)) && property.Name != nameof(ApiClientOptions.Token)))
        {
            if (credential(property.Name) is { } secret)
            {
                property.SetValue(
                    own, property.PropertyType == typeof(BasicCredential) ? new BasicCredential(secret, secret) : (ApiCredential)secret);
            }
        }

        return own;
    }

    private static IEnumerable<object> Reachable(object client) => client.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType.IsInterface)
        .Select(property => property.GetValue(client)!);

    private bool Instances(Type type) => root is not null
        && (type == root || root.GetProperties().Any(property => property.PropertyType.IsInterface && property.PropertyType.IsAssignableFrom(type)));
}
