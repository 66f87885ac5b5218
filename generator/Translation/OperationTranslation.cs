using Truto.Generated.SourceGeneration.Collections;
using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>Operations to methods.</summary>
internal sealed class OperationTranslation(
    TypeTranslation types, SecurityTranslation security, string? scope, string? baseAddress, ICollection<Problem> problems)
{
    private readonly HashSet<Parameter> told = [];

    /// <param name="operation">The operation.</param>
    /// <param name="client">The client's name in its parent, such as <c>Stages</c>.</param>
    /// <param name="methodNames">The names of the client's methods.</param>
    /// <returns>Null where it is left out, with a problem that says why.</returns>
    public Model.Operation? Translate(Description.Operation operation, string client, Scope methodNames)
    {
        if (OperationSupport.Refusal(operation, types.Shapes) is { } refusal)
        {
            problems.Add(refusal);
            return null;
        }

        string typeName = OperationNames.ForTypes(operation);
        Parameter? format = ResponseFormatTranslation.ParameterOf(operation, types, problems);
        Scope names = Scope.Exact(reservedSuffix: "Value");
        names.Reserve(ReservedNames.OfMethods);
        IReadOnlyList<Argument> arguments = Arguments(operation, typeName, format, names);
        Model.RequestBody? body = operation.RequestBody is { Content.Count: > 0 } described
            ? BodyTranslation.Translate(described, typeName, names, types)
            : null;

        var responses = new ResponseTranslation(operation, typeName, types);
        HeadersType? headers = HeaderTranslation.Of(operation, typeName, types);
        List<Method> methods = [.. Methods(operation, responses.Variants(headers), typeName, client, format, arguments, methodNames)];
        string? cursor = methods.Find(method => method.Paging is not null)?.Paging!.CursorArgument;
        ParametersType? more = ParametersTranslation.Of(arguments, cursor, typeName, names, types);
        return new Model.Operation(
            operation.Method,
            operation.Path,
            operation.OperationId,
            RouteTranslation.Of(operation.Path, wire => arguments.First(argument => argument.Place == ArgumentPlace.Path && argument.WireName == wire)),
            arguments.Where(argument => more is null || !ParametersTranslation.IsGrouped(argument) || argument.Name == cursor).ToEquatableArray(),
            body,
            methods.ToEquatableArray(),
            ErrorTranslation.Bodies(operation, typeName, types),
            security.Of(operation))
        {
            Successes = responses.OtherStatuses.ToEquatableArray(),
            Headers = headers,
            Parameters = more,
            Server = ServerTranslation.Of(operation, baseAddress),
            Scopes = security.ScopesOf(operation),
        };
    }

    private List<Argument> Arguments(Description.Operation operation, string typeName, Parameter? format, Scope names)
    {
        IReadOnlyList<string> placeholders = RouteTranslation.Placeholders(operation.Path);
        var arguments = new List<Argument>();
        foreach (Parameter parameter in operation.Parameters)
        {
            if (parameter == format || ParameterTranslation.IsSaidElsewhere(parameter))
            {
                continue;
            }

            if (parameter.In == ParameterPlace.Path && !placeholders.Contains(parameter.Name, StringComparer.Ordinal))
            {
                problems.Add(Problems.ParameterNotInPath(parameter.Place, operation.ToString(), parameter.Name));
                continue;
            }

            if (ParameterTranslation.Obstacle(parameter) is { } obstacle)
            {
                problems.Add(Problems.ParameterLeftOut(parameter.Place, parameter.Name, operation.ToString(), obstacle));
                continue;
            }

            // What is wrong with a parameter that many operations share is told once.
            ICollection<Problem> untold = told.Add(parameter) ? problems : [];
            ArgumentStyle style = ParameterStyles.Of(parameter, types.Shapes, untold);
            Argument argument = ParameterTranslation.Translate(parameter, style, typeName, names, types, scope, untold);
            arguments.Add(RouteTranslation.IsOptionalSegment(parameter, operation.Path) ? argument with { IsRequired = false } : argument);
        }

        foreach (string placeholder in placeholders)
        {
            if (!arguments.Exists(argument => argument.Place == ArgumentPlace.Path && argument.WireName == placeholder))
            {
                problems.Add(Problems.PathParameterAdded(operation.Place, operation.ToString(), placeholder));
                arguments.Add(new Argument(
                    placeholder,
                    names.Give(Identifier.Camel(placeholder), Identifier.SpelledCamel(placeholder)),
                    new ScalarType(Scalar.String),
                    ArgumentPlace.Path,
                    ArgumentStyle.Simple,
                    IsRequired: true,
                    ArgumentRole.None,
                    new Doc(null, null, placeholder)));
            }
        }

        // Stable: the path's in the path's order, then the other required ones, then the optional ones, as the document has them.
        return [.. arguments.OrderBy(argument => argument switch
        {
            { Place: ArgumentPlace.Path, IsRequired: true } => IndexOf(placeholders, argument.WireName) - placeholders.Count,
            { IsRequired: true } => 0,
            _ => 1,
        })];
    }

    private IEnumerable<Method> Methods(
        Description.Operation operation,
        IReadOnlyList<ResponseVariant> responses,
        string typeName,
        string client,
        Parameter? format,
        IReadOnlyList<Argument> arguments,
        Scope names)
    {
        string name = NameGiven.To(operation, problems) ?? OperationNames.ForMethod(operation, client);
        Result plain = responses[0].Result;
        Paging? paging = PagingTranslation.Of(operation, plain, arguments, types, problems);
        yield return new Method(
            names.Give(name) + "Async", EquatableArray<FixedQuery>.Empty, plain, paging, DocTranslation.Of(operation));

        foreach (ResponseFormat variant in format is null ? [] : ResponseFormatTranslation.Formats(format, problems))
        {
            Result result = variant.IsStream ? new StreamResult(Accept: null)
                : variant.Schema is { } schema ? new JsonResult(types.Use(schema, typeName + variant.Suffix + "Response"), plain.Accept ?? MediaTypes.PlainJson)
                : plain;
            yield return new Method(
                names.Give(name + variant.Suffix) + "Async",
                variant.Fixed,
                result,
                result.Equals(plain) ? paging : null,
                DocTranslation.Of(operation, variant.Words));
        }

        foreach (ResponseVariant other in responses.Skip(1))
        {
            yield return new Method(names.Give(name + other.Suffix) + "Async", EquatableArray<FixedQuery>.Empty, other.Result, Paging: null, DocTranslation.Of(operation));
        }
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
