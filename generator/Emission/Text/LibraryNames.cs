using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Text;

/// <summary>
/// The types of .NET and of the runtime library that emitted code uses. A name is short, such as <c>Task</c>, unless it could be another type in the
/// API's code; then it is <c>global::System.Threading.Tasks.Task</c>. <see cref="SourceFileHeader"/> imports the namespaces.
/// </summary>
/// <param name="name">Chooses the name of each type.</param>
internal sealed class LibraryNames(LibraryNameChoice name)
{
    private const string System = "System";
    private const string Collections = "System.Collections.Generic";
    private const string Json = "System.Text.Json";
    private const string JsonNodes = "System.Text.Json.Nodes";
    private const string JsonSerialization = "System.Text.Json.Serialization";
    private const string Annotations = "System.ComponentModel.DataAnnotations";
    private const string Runtime = "Truto.Generated";
    private const string Support = "Truto.Generated.Support";

    private static readonly string Version = typeof(LibraryNames).Assembly.GetName().Version.ToString(3);

    private static readonly LibraryNames Short = new(new LibraryNameChoice(QualifiedNames.None));

    /// <summary>All names, each once.</summary>
    public static IReadOnlyCollection<LibraryName> All { get; } = LibraryNameChoice.Record(choice => new LibraryNames(choice));

    /// <summary>Returns the names for an API.</summary>
    public static LibraryNames Of(QualifiedNames qualified) =>
        qualified == QualifiedNames.None ? Short : new LibraryNames(new LibraryNameChoice(qualified));

    /// <summary>The attribute of generated types without its brackets. It contains the version of the generator.</summary>
    public string GeneratedCodeName { get; } =
        $"{name.OfAttribute("System.CodeDom.Compiler", "GeneratedCode")}(\"Truto.Generated\", \"{Version}\")";

    /// <summary>The attribute of generated types.</summary>
    public string GeneratedCode => $"[{GeneratedCodeName}]";

    /// <summary>The attribute that hides a member from completion lists.</summary>
    public string Hidden { get; } =
        $"[{name.OfAttribute("System.ComponentModel", "EditorBrowsable")}"
        + $"({name.InExpressions("System.ComponentModel", "EditorBrowsableState")}.Never)]";

    // System
    public string Action { get; } = name.OfType(System, "Action");
    public string ArgumentException { get; } = name.InClients(System, "ArgumentException");
    public string ArgumentNullException { get; } = name.OfType(System, "ArgumentNullException");
    public string Array { get; } = name.InExpressions(System, "Array");
    public string DateOnly { get; } = name.OfType(System, "DateOnly");
    public string DateTime { get; } = name.OfType(System, "DateTime");
    public string DateTimeOffset { get; } = name.OfType(System, "DateTimeOffset");
    public string Func { get; } = name.OfType(System, "Func");
    public string Guid { get; } = name.OfType(System, "Guid");
    public string IDisposable { get; } = name.OfType(System, "IDisposable");
    public string IEquatable { get; } = name.OfType(System, "IEquatable");
    public string InvalidOperationException { get; } = name.InClients(System, "InvalidOperationException");
    public string IServiceProvider { get; } = name.OfType(System, "IServiceProvider");
    public string Obsolete { get; } = name.OfAttribute(System, "Obsolete");
    public string ReadOnlySpan { get; } = name.OfType(System, "ReadOnlySpan");
    public string TimeOnly { get; } = name.OfType(System, "TimeOnly");
    public string TimeSpan { get; } = name.InClients(System, "TimeSpan");
    public string Type { get; } = name.OfType(System, "Type");
    public string Uri { get; } = name.OfType(System, "Uri");

    // System.Collections.Generic
    public string Dictionary { get; } = name.OfType(Collections, "Dictionary");
    public string IAsyncEnumerable { get; } = name.OfType(Collections, "IAsyncEnumerable");
    public string IReadOnlyDictionary { get; } = name.OfType(Collections, "IReadOnlyDictionary");
    public string IReadOnlyList { get; } = name.OfType(Collections, "IReadOnlyList");
    public string List { get; } = name.OfType(Collections, "List");

    // Other namespaces of System
    public string NotNullWhen { get; } = name.OfAttribute("System.Diagnostics.CodeAnalysis", "NotNullWhen");
    public string CultureInfo { get; } = name.InExpressions("System.Globalization", "CultureInfo");
    public string Stream { get; } = name.OfType("System.IO", "Stream");
    public string HttpStatusCode { get; } = name.InClients("System.Net", "HttpStatusCode");
    public string HttpClient { get; } = name.OfType("System.Net.Http", "HttpClient");
    public string HttpMethod { get; } = name.OfType("System.Net.Http", "HttpMethod");
    public string IHttpClientFactory { get; } = name.OfType("System.Net.Http", "IHttpClientFactory");
    public string CancellationToken { get; } = name.OfType("System.Threading", "CancellationToken");
    public string Timeout { get; } = name.InClients("System.Threading", "Timeout");
    public string Task { get; } = name.OfType("System.Threading.Tasks", "Task");

    // System.ComponentModel.DataAnnotations
    public string Range { get; } = name.OfAttribute(Annotations, "Range");
    public string RegularExpression { get; } = name.OfAttribute(Annotations, "RegularExpression");
    public string StringLength { get; } = name.OfAttribute(Annotations, "StringLength");

    // System.Text.Json
    public string JsonTokenType { get; } = name.InExpressions(Json, "JsonTokenType");
    public string Utf8JsonReader { get; } = name.OfType(Json, "Utf8JsonReader");
    public string Utf8JsonWriter { get; } = name.OfType(Json, "Utf8JsonWriter");
    public string JsonNode { get; } = name.OfType(JsonNodes, "JsonNode");
    public string JsonObject { get; } = name.OfType(JsonNodes, "JsonObject");
    public string JsonConverter { get; } = name.OfAttribute(JsonSerialization, "JsonConverter");
    public string JsonPropertyName { get; } = name.OfAttribute(JsonSerialization, "JsonPropertyName");
    public string IJsonTypeInfoResolver { get; } = name.OfType(JsonSerialization + ".Metadata", "IJsonTypeInfoResolver");

    // Truto.Generated
    public string ApiClient { get; } = name.OfType(Runtime, "ApiClient");
    public string ApiClientOptions { get; } = name.OfType(Runtime, "ApiClientOptions");
    public string ApiCredential { get; } = name.OfType(Runtime, "ApiCredential");
    public string ApiException { get; } = name.InClients(Runtime, "ApiException");
    public string ApiModel { get; } = name.OfType(Runtime, "ApiModel");
    public string ApiObject { get; } = name.OfType(Runtime, "ApiObject");
    public string ApiResult { get; } = name.OfType(Runtime, "ApiResult");
    public string BasicCredential { get; } = name.OfType(Runtime, "BasicCredential");
    public string BinaryContent { get; } = name.OfType(Runtime, "BinaryContent");
    public string CaseValue { get; } = name.OfType(Runtime, "CaseValue");
    public string Duration { get; } = name.OfType(Runtime, "Duration");
    public string IApiClient { get; } = name.OfType(Runtime, "IApiClient");
    public string IApiError { get; } = name.OfType(Runtime, "IApiError");
    public string MultipartBody { get; } = name.OfType(Runtime, "MultipartBody");
    public string OAuthClientCredentials { get; } = name.OfType(Runtime, "OAuthClientCredentials");
    public string OpenApiConstraints { get; } = name.OfAttribute(Runtime, "OpenApiConstraints");
    public string OpenApiOperation { get; } = name.OfAttribute(Runtime, "OpenApiOperation");
    public string OpenApiParameter { get; } = name.OfAttribute(Runtime, "OpenApiParameter");
    public string OpenApiSchema { get; } = name.OfAttribute(Runtime, "OpenApiSchema");
    public string Optional { get; } = name.OfType(Runtime, "Optional");
    public string Page { get; } = name.OfType(Runtime, "Page");
    public string Paged { get; } = name.OfType(Runtime, "Paged");
    public string RequestContent { get; } = name.OfType(Runtime, "RequestContent");
    public string RequestLimits { get; } = name.OfType(Runtime, "RequestLimits");
    public string RequestOptions { get; } = name.OfType(Runtime, "RequestOptions");
    public string RequestRate { get; } = name.OfType(Runtime, "RequestRate");
    public string RequestRateLimiter { get; } = name.InClients(Runtime, "RequestRateLimiter");
    public string ResponseHeaders { get; } = name.OfType(Runtime, "ResponseHeaders");
    public string ServerSentEvent { get; } = name.OfType(Runtime, "ServerSentEvent");
    public string TypedHeaders { get; } = name.OfType(Runtime, "TypedHeaders");
    public string UnionValue { get; } = name.OfType(Runtime, "UnionValue");
    public string Violation { get; } = name.OfType(Runtime, "Violation");
    public string Webhook { get; } = name.OfType(Runtime, "Webhook");

    // Truto.Generated.Support
    public string ApiArgument { get; } = name.InClients(Support, "ApiArgument");
    public string ApiCall { get; } = name.InClients(Support, "ApiCall");
    public string ApiJsonConverter { get; } = name.OfType(Support, "ApiJsonConverter");
    public string ApiTransport { get; } = name.InClients(Support, "ApiTransport");
    public string ArgumentStyle { get; } = name.InClients(Support, "ArgumentStyle");
    public string ClientIdentity { get; } = name.OfType(Support, "ClientIdentity");
    public string ConfiguredOptions { get; } = name.InClients(Support, "ConfiguredOptions");
    public string ConnectionHandlers { get; } = name.InClients(Support, "ConnectionHandlers");
    public string Discriminators { get; } = name.InExpressions(Support, "Discriminators");
    public string ErrorReader { get; } = name.InClients(Support, "ErrorReader");
    public string EventData { get; } = name.InClients(Support, "EventData");
    public string FinalResponse { get; } = name.OfType(Support, "FinalResponse");
    public string FormField { get; } = name.InClients(Support, "FormField");
    public string IChecked { get; } = name.OfType(Support, "IChecked");
    public string IDiscriminated { get; } = name.OfType(Support, "IDiscriminated");
    public string IJsonObject { get; } = name.OfType(Support, "IJsonObject");
    public string IModelConverter { get; } = name.OfType(Support, "IModelConverter");
    public string IOpenValue { get; } = name.OfType(Support, "IOpenValue");
    public string ITextValue { get; } = name.OfType(Support, "ITextValue");
    public string ItemReader { get; } = name.InClients(Support, "ItemReader");
    public string JsonCase { get; } = name.InExpressions(Support, "JsonCase");
    public string JsonCases { get; } = name.OfType(Support, "JsonCases");
    public string JsonChecks { get; } = name.InExpressions(Support, "JsonChecks");
    public string JsonConverterOf { get; } = name.OfType(Support, "JsonConverterOf");
    public string JsonKinds { get; } = name.InExpressions(Support, "JsonKinds");
    public string JsonMember { get; } = name.OfType(Support, "JsonMember");

    public string LazyJsonObject { get; } = name.OfType(Support, "LazyJsonObject");
    public string JsonMemberChecks { get; } = name.OfType(Support, "JsonMemberChecks");
    public string JsonObjectConverter { get; } = name.InExpressions(Support, "JsonObjectConverter");
    public string JsonRead { get; } = name.InExpressions(Support, "JsonRead");
    public string JsonReadContext { get; } = name.OfType(Support, "JsonReadContext");
    public string JsonResolver { get; } = name.OfType(Support, "JsonResolver");
    public string JsonTypes { get; } = name.InExpressions(Support, "JsonTypes");
    public string JsonWrite { get; } = name.InExpressions(Support, "JsonWrite");
    public string LinkHeader { get; } = name.InClients(Support, "LinkHeader");
    public string ModelConverter { get; } = name.InExpressions(Support, "ModelConverter");
    public string NamePattern { get; } = name.InExpressions(Support, "NamePattern");
    public string NextPage { get; } = name.InClients(Support, "NextPage");
    public string ModelEquality { get; } = name.InExpressions(Support, "ModelEquality");
    public string OpenValues { get; } = name.InExpressions(Support, "OpenValues");
    public string OpenEnumConverter { get; } = name.OfType(Support, "OpenEnumConverter");
    public string OwnTypeConverter { get; } = name.InExpressions(Support, "OwnTypeConverter");
    public string ParsableConverter { get; } = name.InExpressions(Support, "ParsableConverter");
    public string ParsableNumberConverter { get; } = name.InExpressions(Support, "ParsableNumberConverter");
    public string ReadOnlyValues { get; } = name.InExpressions(Support, "ReadOnlyValues");
    public string RequiredScheme { get; } = name.OfType(Support, "RequiredScheme");
    public string ResultCase { get; } = name.InClients(Support, "ResultCase");
    public string ResultReader { get; } = name.InClients(Support, "ResultReader");
    public string SecurityRequirement { get; } = name.OfType(Support, "SecurityRequirement");
    public string SecurityScheme { get; } = name.InClients(Support, "SecurityScheme");
    public string ServerAddress { get; } = name.InClients(Support, "ServerAddress");
    public string TextEnumConverter { get; } = name.OfType(Support, "TextEnumConverter");
    public string TupleModel { get; } = name.OfType(Support, "TupleModel");
    public string XmlCase { get; } = name.InClients(Support, "XmlCase");
    public string XmlContent { get; } = name.InClients(Support, "XmlContent");
    public string XmlField { get; } = name.InClients(Support, "XmlField");
    public string WireValue { get; } = name.InClients(Support, "WireValue");
}
