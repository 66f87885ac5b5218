using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Operations.Bodies;
using Truto.Generated.SourceGeneration.Translation.Operations.Paging;
using Truto.Generated.SourceGeneration.Translation.Operations.Parameters;
using Truto.Generated.SourceGeneration.Translation.Operations.Responses;
using Truto.Generated.SourceGeneration.Translation.Operations.Security;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations;

/// <summary>Operations to methods.</summary>
internal sealed class OperationTranslation(
    TypeTranslation types, BodyTranslation bodies, SecurityTranslation security, string? scope, string? baseAddress, DeclaredPaging paging, TranslationContext context)
{
    private readonly HashSet<Parameter> told = [];

    /// <param name="named">The operation.</param>
    /// <param name="methodNames">The names of the client's methods, without the plain ones of its operations.</param>
    /// <returns>One for each kind of body.</returns>
    public IReadOnlyList<Model.ClientOperation> Translate(NamedOperation named, Scope methodNames)
    {
        (Operation operation, _, _, string typeName) = named;
        Parameter? format = ResponseFormatTranslation.ParameterOf(operation, types, context);
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfMethods);
        PathTemplate template = PathTemplate.Of(operation);
        (IReadOnlyList<MethodParameter> arguments, IReadOnlyList<ConstantParameter> constants) = Arguments(operation, ref template, typeName, format, names);
        IReadOnlyList<TranslatedBody> translated = bodies.Translate(operation, typeName, names);
        var responses = new ResponseTranslation(operation, typeName, types);
        HeadersType? headers = HeaderTranslation.Of(operation, typeName, types);
        IReadOnlyList<ResponseVariant> variants = responses.Variants(headers);
        List<List<Method>> methods =
            [.. translated.Select(body => Methods(named, variants, body.Suffix, format, arguments, names, methodNames).ToList())];
        string? cursor = methods[0].Find(method => method.Paging is not null)?.Paging!.CursorArgument;
        ParametersType? more = OptionalParameterGrouping.Of(arguments, cursor, typeName, names, types);
        EquatableArray<FinalResponse> finalResponses = FinalResponseTranslation.Of(operation.At, context);
        EquatableArray<RoutePart> route =
            RouteTranslation.Of(template.Text, wire => arguments.First(argument => argument.Place == MethodParameterLocation.Path && argument.WireName == wire));
        return
        [
            .. translated.Select((body, place) => new Model.ClientOperation(
                operation.Method,
                operation.Path,
                operation.OperationId,
                route,
                arguments.Where(argument => more is null || !OptionalParameterGrouping.IsGrouped(argument) || argument.Name == cursor).ToEquatableArray(),
                body.Body,
                methods[place].ToEquatableArray(),
                ErrorBodyTranslation.Of(operation, typeName, types),
                security.Of(operation))
            {
                Template = template.Text == operation.Path ? null : template.Text,
                Constants = constants.ToEquatableArray(),
                QueryDefaults = DefaultsOf(template, arguments),
                Successes = responses.OtherStatuses.ToEquatableArray(),
                FinalResponses = finalResponses,
                Headers = headers,
                Parameters = more,
                Server = ServerTranslation.Of(operation, baseAddress),
                Scopes = security.ScopesOf(operation),
            }),
        ];
    }

    // Without an argument, a pair of the path's own query is sent as the path has it.
    private static EquatableArray<FixedQuery> DefaultsOf(PathTemplate template, IReadOnlyList<MethodParameter> arguments) => template.Pairs
        .Where(pair => arguments.Any(argument => argument is { Place: MethodParameterLocation.Query, IsRequired: false } && argument.WireName == pair.WireName))
        .ToEquatableArray();

    // The constants of the path become part of its template.
    private (IReadOnlyList<MethodParameter> Arguments, IReadOnlyList<ConstantParameter> Constants) Arguments(
        Operation operation, ref PathTemplate template, string typeName, Parameter? format, Scope names)
    {
        IReadOnlyList<string> placeholders = RouteTranslation.Placeholders(template.Text);
        var arguments = new List<MethodParameter>();
        var constants = new List<ConstantParameter>();
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Parameter parameter in operation.Parameters)
        {
            if (parameter == format || ParameterTranslation.IsSaidElsewhere(parameter))
            {
                continue;
            }

            if (parameter.In == ParameterLocation.Path && !placeholders.Contains(parameter.Name, StringComparer.Ordinal))
            {
                context.Report(DiagnosticCatalog.ParameterNotInPath(parameter.Location, operation.ToString(), parameter.Name));
                continue;
            }

            if (ParameterTranslation.Obstacle(parameter, operation) is { } obstacle)
            {
                context.Report(DiagnosticCatalog.ParameterLeftOut(parameter.Location, parameter.Name, operation.ToString(), obstacle));
                continue;
            }

            // What is wrong with a parameter that many operations share is told once.
            TranslationContext untold = told.Add(parameter) ? context : context.WithoutDiagnostics();
            ParameterSerialization style = ParameterStyles.Of(parameter, types.Shapes, untold);
            bool isOptionalSegment = RouteTranslation.IsOptionalSegment(parameter, template.Text);
            if (!isOptionalSegment && ConstantParameterValues.Of(parameter, style, types.Shapes) is { } only)
            {
                if (parameter.In == ParameterLocation.Path)
                {
                    filled[parameter.Name] = ConstantParameterValues.InPath(parameter.Name, only, style);
                }
                else
                {
                    constants.Add(new ConstantParameter(parameter.Name, ParameterTranslation.PlaceOf(parameter), only, style.AllowsReserved));
                }

                continue;
            }

            MethodParameter argument = ParameterTranslation.Translate(parameter, style, typeName, names, types, scope, untold);
            arguments.Add(isOptionalSegment ? argument with { IsRequired = false } : argument);
        }

        foreach (string placeholder in placeholders)
        {
            if (!filled.ContainsKey(placeholder) && !arguments.Exists(argument => argument.Place == MethodParameterLocation.Path && argument.WireName == placeholder))
            {
                context.Report(DiagnosticCatalog.PathParameterAdded(operation.Location, operation.ToString(), placeholder));
                arguments.Add(new MethodParameter(
                    placeholder,
                    names.Give(Identifier.Camel(placeholder), Identifier.SpelledCamel(placeholder)),
                    new ScalarType(Scalar.String),
                    MethodParameterLocation.Path,
                    ParameterSerialization.Simple,
                    IsRequired: true,
                    ParameterRole.None,
                    new DocComment(null, null, placeholder)));
            }
        }

        template = template with { Text = RouteTranslation.Filled(template.Text, filled) };

        // Stable: the path's in the path's order, then the other required ones, then the optional ones, as the document has them.
        List<MethodParameter> ordered = [.. arguments.OrderBy(argument => argument switch
        {
            { Place: MethodParameterLocation.Path, IsRequired: true } => IndexOf(placeholders, argument.WireName) - placeholders.Count,
            { IsRequired: true } => 0,
            _ => 1,
        })];
        return (ordered, constants);
    }

    private IEnumerable<Method> Methods(
        NamedOperation named,
        IReadOnlyList<ResponseVariant> responses,
        string suffix,
        Parameter? format,
        IReadOnlyList<MethodParameter> arguments,
        Scope argumentNames,
        Scope names)
    {
        (Operation operation, _, string name, string typeName) = named;
        Result plain = responses[0].Result;
        MethodPaging? pages = PagingTranslation.Of(paging, operation, plain, arguments, argumentNames, types, context);
        string own = suffix.Length == 0 ? name : names.Give(name + suffix, name + suffix + "Request");
        yield return new Method(own + "Async", EquatableArray<FixedQuery>.Empty, plain, pages, DocTranslation.Of(operation));

        // Every kind of body with every kind of response would be too many.
        if (suffix.Length > 0)
        {
            yield break;
        }

        foreach (ResponseFormat variant in format is null ? [] : ResponseFormatTranslation.Formats(format, context))
        {
            Result result = variant.IsStream ? new StreamResult(Accept: null)
                : variant.Schema is { } schema ? new JsonResult(types.Use(schema, typeName + variant.Suffix + "Response"), plain.Accept ?? MediaTypes.PlainJson)
                : plain;
            yield return new Method(
                Give(variant.Suffix),
                variant.Fixed,
                result,
                result.Equals(plain) ? pages : null,
                DocTranslation.Of(operation, variant.Words));
        }

        foreach (ResponseVariant other in responses.Skip(1))
        {
            yield return new Method(Give(other.Suffix), EquatableArray<FixedQuery>.Empty, other.Result, Paging: null, DocTranslation.Of(operation));
        }

        string Give(string kind) => names.Give(name + kind, name + "As" + kind, name + kind + "Response") + "Async";
    }

    private static int IndexOf(IReadOnlyList<string> list, string item)
    {
        int index = 0;
        while (list[index] != item)
        {
            index++;
        }

        return index;
    }
}
