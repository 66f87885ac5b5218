using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Operations.Responses;
using Truto.Generated.SourceGeneration.Translation.Operations.Security;
using Truto.Generated.SourceGeneration.Translation.Reuse;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>
/// Operations to methods. For example, <c>POST /pets</c> that accepts JSON and multipart and returns JSON or CSV becomes <c>CreateAsync</c>,
/// <c>CreateTextAsync</c> and <c>CreateMultipartAsync</c>.
/// </summary>
/// <param name="types">The types of the API.</param>
/// <param name="bodies">Translates request bodies.</param>
/// <param name="security">Translates security requirements.</param>
/// <param name="clientScope">The API's client scope, or null.</param>
/// <param name="units">Uses translations again after an edit.</param>
/// <param name="context">The context of the translation.</param>
internal sealed class OperationTranslation(
    TypeTranslation types,
    BodyTranslation bodies,
    SecurityTranslation security,
    DeclaredScope? clientScope,
    UnitTranslation units,
    TranslationContext context)
{
    private readonly ParameterListTranslation parameterLists = new(types, clientScope, context);
    private readonly PagingTranslation paging = new(types, context);
    private readonly string? baseAddress = ServerTranslation.BaseAddress(context.Document);

    /// <summary>Translates an operation.</summary>
    /// <param name="named">The operation.</param>
    /// <param name="methodNames">The method names of the client. It contains <see cref="NamedOperation.MethodName"/> of every operation.</param>
    /// <returns>One operation for each request body variant.</returns>
    public IReadOnlyList<ClientOperation> Translate(NamedOperation named, Scope methodNames)
    {
        Operation operation = named.Operation;
        var inputs = new OperationInputs(
            named.MethodName, named.TypeName, clientScope, baseAddress, security.Of(operation), security.ScopesOf(operation));
        return units.Translate(operation, inputs, types, () => Translate(named, inputs, methodNames), IsRepeatable);
    }

    /// <summary>Reports the project's paging rules that applied to no operation. Call it after all operations are translated.</summary>
    public void ReportUnusedPagingRules() => paging.ReportUnusedRules();

    /// <summary>Returns whether the method parameter is sent in the path under a name.</summary>
    internal static bool IsPathArgument(MethodParameter argument, string wireName) =>
        argument.Location == MethodParameterLocation.Path && argument.WireName == wireName;

    // Further methods take names from those of the client, and the parts of bodies from classes that operations share.
    private static bool IsRepeatable(IReadOnlyList<ClientOperation> translated) =>
        translated is [{ Methods.Count: 1, Body: null or { Format: not (PartsFormat or ItemPartsFormat or GivenPartsFormat) } }];

    private IReadOnlyList<ClientOperation> Translate(NamedOperation named, OperationInputs inputs, Scope methodNames)
    {
        (Operation operation, _, _, string typeName) = named;
        Parameter? format = ResponseFormatTranslation.ParameterOf(operation, types, context);
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfMethods);
        (PathTemplate template, IReadOnlyList<MethodParameter> arguments, IReadOnlyList<ConstantParameter> constants) =
            parameterLists.Translate(named, format, names);
        IReadOnlyList<TranslatedBody> translated = bodies.Translate(operation, typeName, names);
        var responses = new ResponseTranslation(operation, typeName, types);
        HeadersType? headers = HeaderTranslation.Of(operation, typeName, types);
        IReadOnlyList<ResponseVariant> variants = responses.Variants(headers);
        List<List<Method>> methods = [];
        foreach (TranslatedBody body in translated)
        {
            Result result = variants[0].Result;
            MethodPaging? pages = paging.Of(operation, result, arguments, names);
            string name = body.Suffix.Length == 0
                ? named.MethodName
                : methodNames.Give(named.MethodName + body.Suffix, named.MethodName + body.Suffix + "Request");
            var method = new Method(name + "Async", EquatableArray<FixedQuery>.Empty, result, pages, DocTranslation.Of(operation));

            // Only the first body has a method for every response, to avoid one method for each combination.
            methods.Add(body.Suffix.Length == 0 ? [method, .. FurtherMethods(named, method, format, variants, methodNames)] : [method]);
        }

        string? cursor = methods[0].Find(method => method.Paging is not null)?.Paging!.CursorArgument;
        ParametersType? parameters = OptionalParameterGrouping.Of(arguments, cursor, typeName, names, types);
        var common = new ClientOperation(
            operation.Method,
            operation.Path,
            operation.OperationId,
            RouteTranslation.Of(template.Text, wireName => arguments.First(argument => IsPathArgument(argument, wireName))),
            arguments
                .Where(argument => parameters is null || !OptionalParameterGrouping.IsGrouped(argument) || argument.Name == cursor)
                .ToEquatableArray(),
            Body: null,
            EquatableArray<Method>.Empty,
            ErrorBodyTranslation.Of(operation, typeName, types),
            inputs.Credentials)
        {
            Template = template.Text == operation.Path ? null : template.Text,
            Constants = constants.ToEquatableArray(),
            QueryDefaults = DefaultsOf(template, arguments),
            Successes = responses.OtherStatuses.ToEquatableArray(),
            FinalResponses = FinalResponseTranslation.Of(operation.At, context),
            Headers = headers,
            Parameters = parameters,
            Server = ServerTranslation.Of(operation, baseAddress),
            Scopes = inputs.Scopes,
        };
        return [.. translated.Select((body, i) => common with { Body = body.Body, Methods = methods[i].ToEquatableArray() })];
    }

    // Query pairs of the path keep their values unless the caller passes another value.
    private static EquatableArray<FixedQuery> DefaultsOf(PathTemplate template, IReadOnlyList<MethodParameter> arguments) => template.Pairs
        .Where(pair => arguments.Any(argument =>
            argument is { Location: MethodParameterLocation.Query, IsRequired: false } && argument.WireName == pair.WireName))
        .ToEquatableArray();

    // The methods for the other response formats and media types.
    private IEnumerable<Method> FurtherMethods(
        NamedOperation named, Method first, Parameter? format, IReadOnlyList<ResponseVariant> responses, Scope methodNames)
    {
        (Operation operation, _, string name, string typeName) = named;
        foreach (ResponseFormat variant in format is null ? [] : ResponseFormatTranslation.Formats(format, context))
        {
            Result result = variant.IsStream ? new StreamResult(Accept: null)
                : variant.Schema is { } schema
                    ? new JsonResult(types.Use(schema, typeName + variant.Suffix + "Response"), first.Result.Accept ?? MediaTypes.PlainJson)
                : first.Result;
            yield return new Method(
                GiveName(variant.Suffix),
                variant.Fixed,
                result,
                result.Equals(first.Result) ? first.Paging : null,
                DocTranslation.Of(operation, variant.Description));
        }

        foreach (ResponseVariant other in responses.Skip(1))
        {
            yield return new Method(
                GiveName(other.Suffix), EquatableArray<FixedQuery>.Empty, other.Result, Paging: null, DocTranslation.Of(operation));
        }

        string GiveName(string suffix) => methodNames.Give(name + suffix, name + "As" + suffix, name + suffix + "Response") + "Async";
    }
}

/// <summary>What the translation of an operation depends on besides its description and the types of the API.</summary>
/// <param name="MethodName">The name of its first method.</param>
/// <param name="TypeName">The prefix of the names of its types.</param>
/// <param name="ClientScope">The API's client scope, or null.</param>
/// <param name="BaseAddress">The URL of the first server, or null.</param>
/// <param name="Credentials">The alternatives of credentials: null for those of the client.</param>
/// <param name="Scopes">The OAuth 2 scopes.</param>
internal sealed record OperationInputs(
    string MethodName,
    string TypeName,
    DeclaredScope? ClientScope,
    string? BaseAddress,
    EquatableArray<CredentialSet>? Credentials,
    EquatableArray<string> Scopes);
