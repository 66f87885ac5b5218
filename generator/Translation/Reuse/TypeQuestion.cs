using Truto.Generated.SourceGeneration.Description.Schemas;
using Truto.Generated.SourceGeneration.Model;
using Truto.Generated.SourceGeneration.Translation.Types;

namespace Truto.Generated.SourceGeneration.Translation.Reuse;

/// <summary>
/// What the translation of a unit asked about the types of the API, with the answer. Asking may declare types. The hierarchy is closed.
/// </summary>
internal abstract record TypeQuestion
{
    /// <summary>Asks again, and returns whether the answer is the same.</summary>
    /// <param name="types">The types of the later translation.</param>
    /// <param name="schemas">The schemas of the later version of the description.</param>
    public abstract bool HasSameAnswer(TypeTranslation types, SchemaIndex schemas);
}

/// <summary>The type of a schema in an operation.</summary>
/// <param name="Location">The location of the schema.</param>
/// <param name="Name">The name if the type needs one; null for the one by its location.</param>
/// <param name="Answer">The type.</param>
internal sealed record UseQuestion(ObjectLocation Location, string? Name, TypeRef Answer) : TypeQuestion
{
    public override bool HasSameAnswer(TypeTranslation types, SchemaIndex schemas) =>
        schemas.At(Location) is { } schema && (Name is null ? types.Use(schema) : types.Use(schema, Name)).Equals(Answer);
}

/// <summary>The type of a schema inside another.</summary>
/// <param name="Location">The location of the schema.</param>
/// <param name="Answer">The type.</param>
internal sealed record InnerTypeQuestion(ObjectLocation Location, TypeRef Answer) : TypeQuestion
{
    public override bool HasSameAnswer(TypeTranslation types, SchemaIndex schemas) =>
        schemas.At(Location) is { } schema && types.TypeOf(schema).Equals(Answer);
}

/// <summary>The type of a property with one value.</summary>
/// <param name="Location">The location of the property's schema.</param>
/// <param name="Answer">The type; null if the property is no constant.</param>
internal sealed record ConstantTypeQuestion(ObjectLocation Location, TypeRef? Answer) : TypeQuestion
{
    public override bool HasSameAnswer(TypeTranslation types, SchemaIndex schemas) =>
        schemas.At(Location) is { } schema && Equals(types.ConstantTypeOf(schema), Answer);
}

/// <summary>The name of a type that comes from no schema.</summary>
/// <param name="Wanted">The preferred name.</param>
/// <param name="Answer">The name.</param>
internal sealed record NameQuestion(string Wanted, string Answer) : TypeQuestion
{
    public override bool HasSameAnswer(TypeTranslation types, SchemaIndex schemas) => types.NameFor(Wanted) == Answer;
}

/// <summary>The class of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Answer">The class, with its inherited properties; null for other types.</param>
internal sealed record ClassQuestion(TypeRef Type, ObjectType? Answer) : TypeQuestion
{
    public override bool HasSameAnswer(TypeTranslation types, SchemaIndex schemas) => Equals(types.ObjectOf(Type), Answer);
}
