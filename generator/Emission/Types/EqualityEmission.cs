using Truto.Generated.SourceGeneration.Emission.Text;
using Truto.Generated.SourceGeneration.Model;

namespace Truto.Generated.SourceGeneration.Emission.Types;

/// <summary>Writes the value equality of a class, if the project chose it. Derived classes inherit that of their base.</summary>
internal static class EqualityEmission
{
    /// <summary>Returns the interfaces that the class implements.</summary>
    public static IEnumerable<string> Bases(EmissionContext context, ObjectType type) =>
        IsNeeded(context, type) ? [$"{context.Names.IEquatable}<{context.Type(type.Name)}>"] : [];

    /// <summary>Writes the members of the class.</summary>
    public static void Write(EmissionContext context, SourceWriter writer, ObjectType type)
    {
        if (!IsNeeded(context, type))
        {
            return;
        }

        string name = context.Type(type.Name);
        string equality = context.Names.ModelEquality;
        writer.BlankLine();
        writer.Line($$"""
            /// <summary>Returns whether an object has the same class and equal JSON.</summary>
            public bool Equals({{name}}? other) => {{equality}}.AreEqual(this, other);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && {{equality}}.AreEqual(this, other);

            /// <inheritdoc/>
            public override int GetHashCode() => {{equality}}.HashOf(this);

            /// <summary>Returns whether two objects are equal.</summary>
            public static bool operator ==({{name}}? left, {{name}}? right) => {{equality}}.AreEqual(left, right);

            /// <summary>Returns whether two objects differ.</summary>
            public static bool operator !=({{name}}? left, {{name}}? right) => !{{equality}}.AreEqual(left, right);
            """);
    }

    private static bool IsNeeded(EmissionContext context, ObjectType type) => context.Header.HasValueEquality && type.Hierarchy?.Base is null;
}
