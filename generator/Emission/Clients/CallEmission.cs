using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission;

/// <summary>Writes the method that puts an operation's request together; all methods of the operation share it, the bound ones too.</summary>
internal static class CallEmission
{
    private const string ApiCall = Names.Support + "ApiCall";

    /// <summary>The method's name: the operation's without <c>Async</c>, and <c>Call</c>.</summary>
    public static string Name(Operation operation)
    {
        const string Suffix = "Async";
        string name = operation.Methods[0].Name;
        return (name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name) + "Call";
    }

    public static void Write(SourceWriter writer, Operation operation, ApiHeader header)
    {
        IEnumerable<string> parameters = Parameters.Ordered(operation).Select(part => Parameter(part, header));
        Signature.Write(writer, $"internal static {ApiCall} {Name(operation)}", parameters, "");
        writer.Open();
        string operationName = operation.HttpMethod + " " + operation.Path;
        writer.Line($"{ApiCall} call = new({CSharpText.Literal(operation.HttpMethod)}, {CSharpText.Literal(operationName)});");
        foreach (RoutePart part in operation.Route)
        {
            WriteRoute(writer, part, operation, header);
        }

        foreach (Argument argument in operation.Arguments)
        {
            WriteArgument(writer, argument, CSharpText.Identifier(argument.Name), header);
        }

        if (operation.Parameters is { } more)
        {
            string owner = CSharpText.Identifier(more.ArgumentName);
            writer.Open($"if ({owner} is not null)");
            foreach (Argument argument in more.Arguments)
            {
                WriteArgument(writer, argument, owner + "." + CSharpText.Identifier(argument.Name), header);
            }

            writer.Close();
            writer.BlankLine();
        }

        if (operation.Body is { } body)
        {
            BodyEmission.Write(writer, body, header);
        }

        foreach (int status in operation.Successes)
        {
            writer.Line($"call.Succeeds({status.ToString(System.Globalization.CultureInfo.InvariantCulture)});");
        }

        if (operation.Server is { } server)
        {
            writer.Line($"call.Server({CSharpText.Literal(server)});");
        }

        SecurityEmission.WriteWays(writer, operation);
        writer.Line("return call;");
        writer.Close();
    }

    private static string Parameter(object part, ApiHeader header) => part switch
    {
        Argument argument => TypeText.Parameter(argument.Type, header, IsNullable(argument)) + " " + CSharpText.Identifier(argument.Name),
        RequestBody body => TypeText.Parameter(body.Type, header, !body.IsRequired) + " " + CSharpText.Identifier(body.Name),
        ParametersType parameters => Names.Global(header, parameters.Name) + "? " + CSharpText.Identifier(parameters.ArgumentName),
        _ => throw new InvalidOperationException("A part of an unknown kind: " + part.GetType().Name),
    };

    private static bool IsNullable(Argument argument) =>
        !argument.IsRequired || (argument.Place != ArgumentPlace.Path && argument.Role == ArgumentRole.Scope);

    private static void WriteRoute(SourceWriter writer, RoutePart part, Operation operation, ApiHeader header)
    {
        switch (part)
        {
            case LiteralPart literal:
                writer.Line($"call.Literal({CSharpText.Literal(literal.Text)});");
                break;
            case ArgumentPart value:
                writer.Line(PathStatement(value.ArgumentName, operation, header));
                break;
            case OptionalSegmentPart segment:
                writer.Open($"if ({CSharpText.Identifier(segment.ArgumentName)} is not null)");
                writer.Line("call.Literal(\"/\");");
                writer.Line(PathStatement(segment.ArgumentName, operation, header));
                writer.Close();
                writer.BlankLine();
                break;
            default:
                throw new InvalidOperationException("A route part of an unknown kind: " + part.GetType().Name);
        }
    }

    private static string PathStatement(string name, Operation operation, ApiHeader header) =>
        ArgumentCode.Statement(operation.Arguments.Single(argument => argument.Name == name), CSharpText.Identifier(name), header);

    private static void WriteArgument(SourceWriter writer, Argument argument, string value, ApiHeader header)
    {
        if (argument.Role == ArgumentRole.IdempotencyKey)
        {
            writer.Line($"call.IdempotencyHeader({CSharpText.Literal(argument.WireName)});");
        }
        else if (argument.Place != ArgumentPlace.Path)
        {
            writer.Line(ArgumentCode.Statement(argument, value, header));
        }

        if (argument is { Role: ArgumentRole.Scope, Type: ScalarType { Scalar: Scalar.String } })
        {
            writer.Line($"call.ForAccount({value});");
        }

        if (argument.Role == ArgumentRole.ExcludedMembers)
        {
            writer.Line($"call.Excludes({value});");
        }
    }
}
