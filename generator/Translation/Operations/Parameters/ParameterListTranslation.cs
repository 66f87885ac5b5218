using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Diagnostics;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Naming;
using Truto.Generated.SourceGeneration.Translation.Clients;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Operations.Parameters;

/// <summary>
/// Divides the parameters of an operation into method parameters, which callers pass, and constants, which are always sent. Constants of the
/// path become part of its template.
/// </summary>
/// <param name="types">The types of the API.</param>
/// <param name="clientScope">The API's client scope, or null.</param>
/// <param name="context">The context of the translation.</param>
internal sealed class ParameterListTranslation(TypeTranslation types, DeclaredScope? clientScope, TranslationContext context)
{
    private readonly ParameterTranslation translation = new(types, clientScope);
    private readonly TranslationContext silent = context.WithoutDiagnostics();
    private readonly HashSet<Parameter> translated = [];

    /// <summary>Translates the parameters of an operation.</summary>
    /// <param name="named">The operation.</param>
    /// <param name="format">The parameter that selects the response format, or null. It is not a method parameter.</param>
    /// <param name="names">The names of the method's parameters.</param>
    public OperationParameters Translate(NamedOperation named, Parameter? format, Scope names)
    {
        Operation operation = named.Operation;
        PathTemplate template = PathTemplate.Of(operation);
        IReadOnlyList<string> placeholders = RouteTranslation.Placeholders(template.Text);
        var arguments = new List<MethodParameter>();
        var constants = new List<ConstantParameter>();
        var pathConstants = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Parameter parameter in operation.Parameters)
        {
            if (parameter == format || ParameterTranslation.IsIgnored(parameter) || IsLeftOut(parameter))
            {
                continue;
            }

            if (ObstacleTo(parameter, operation, placeholders) is { } obstacle)
            {
                context.Report(obstacle);
                continue;
            }

            // Operations can share a parameter; its problems are reported once.
            TranslationContext reporting = translated.Add(parameter) ? context : silent;
            ParameterSerialization style = ParameterStyles.Of(parameter, types.Shapes, reporting);
            bool isOptionalSegment = RouteTranslation.IsOptionalSegment(parameter, template.Text);
            if (isOptionalSegment || ConstantParameterValues.Of(parameter, style, types.Shapes) is not { } constant)
            {
                MethodParameter argument = translation.Translate(parameter, style, named.TypeName, names, reporting);
                arguments.Add(isOptionalSegment ? argument with { IsRequired = false } : argument);
            }
            else if (parameter.In == ParameterLocation.Path)
            {
                pathConstants[parameter.Name] = ConstantParameterValues.EncodeForPath(parameter.Name, constant, style);
            }
            else
            {
                MethodParameterLocation location = ParameterTranslation.LocationOf(parameter);
                constants.Add(new ConstantParameter(parameter.Name, location, constant, style.AllowsReserved));
            }
        }

        foreach (string placeholder in placeholders)
        {
            if (!pathConstants.ContainsKey(placeholder)
                && !arguments.Exists(argument => OperationTranslation.IsPathArgument(argument, placeholder)))
            {
                context.Report(DiagnosticCatalog.PathParameterAdded(operation.Location, operation.ToString(), placeholder));
                arguments.Add(Undeclared(placeholder, names));
            }
        }

        return new OperationParameters(
            template with { Text = RouteTranslation.Fill(template.Text, pathConstants) }, Ordered(arguments, placeholders), constants);
    }

    // A required parameter must be sent.
    private bool IsLeftOut(Parameter parameter)
    {
        if (!parameter.IsIgnored)
        {
            return false;
        }

        bool isNeeded = parameter.IsRequired || parameter.In == ParameterLocation.Path;
        if (isNeeded)
        {
            SourceLocation location = parameter.Extension(DescriptionObject.IgnoreExtension)!.Value.Location;
            context.Report(DiagnosticCatalog.ExtensionIgnored(location, DescriptionObject.IgnoreExtension, "the parameter is required"));
        }

        return !isNeeded;
    }

    private static DiagnosticInfo? ObstacleTo(Parameter parameter, Operation operation, IReadOnlyList<string> placeholders) =>
        parameter.In == ParameterLocation.Path && !placeholders.Contains(parameter.Name, StringComparer.Ordinal)
            ? DiagnosticCatalog.ParameterNotInPath(parameter.Location, operation.ToString(), parameter.Name)
        : ParameterTranslation.ReasonNotSent(parameter, operation) is { } reason
            ? DiagnosticCatalog.ParameterLeftOut(parameter.Location, parameter.Name, operation.ToString(), reason)
        : null;

    private static MethodParameter Undeclared(string placeholder, Scope names) => new(
        placeholder,
        names.Give(Identifier.Camel(placeholder), Identifier.SpelledCamel, placeholder),
        new ScalarType(Scalar.String),
        MethodParameterLocation.Path,
        ParameterSerialization.Simple,
        IsRequired: true,
        ParameterRole.None,
        new DocComment(null, null, placeholder));

    // Required path parameters in the order of the path, then the other required ones, then the optional ones. The sort is stable.
    private static List<MethodParameter> Ordered(List<MethodParameter> arguments, IReadOnlyList<string> placeholders)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string placeholder in placeholders)
        {
            positions.Add(placeholder, positions.Count);
        }

        return
        [
            .. arguments.OrderBy(argument => argument switch
            {
                { Location: MethodParameterLocation.Path, IsRequired: true } => positions[argument.WireName] - placeholders.Count,
                { IsRequired: true } => 0,
                _ => 1,
            }),
        ];
    }
}

/// <summary>The parameters of an operation.</summary>
/// <param name="Template">The path template, which contains the constants of the path.</param>
/// <param name="Arguments">The parameters of the method: required ones first.</param>
/// <param name="Constants">The parameters with one possible value, outside the path.</param>
internal sealed record OperationParameters(
    PathTemplate Template, IReadOnlyList<MethodParameter> Arguments, IReadOnlyList<ConstantParameter> Constants);
