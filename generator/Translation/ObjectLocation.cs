using Truto.Generated.SourceGeneration.Description;
using Truto.Generated.SourceGeneration.Description.Objects;
using Truto.Generated.SourceGeneration.Description.Schemas;

namespace Truto.Generated.SourceGeneration.Translation;

/// <summary>
/// The location of an object of a description, or of a part of a schema. Compared step by step, because the text of a pointer is expensive.
/// </summary>
internal readonly struct ObjectLocation(string file, PointerPath path, JsonTypes part) : IEquatable<ObjectLocation>
{
    // Enough steps to reach the path of an operation: the last ones are the same in all operations (200/content/application~1json/schema).
    private const int HashedSteps = 9;

    private readonly string file = file;
    private readonly PointerPath path = path;
    private readonly JsonTypes part = part;

    /// <summary>Returns the location of an object.</summary>
    public static ObjectLocation Of(DescriptionObject described) => new(described.File.Path, described.At.Path, JsonTypes.None);

    public bool Equals(ObjectLocation other)
    {
        if (part != other.part || file != other.file)
        {
            return false;
        }

        PointerPath? one = path;
        PointerPath? two = other.path;
        while (one is not null && two is not null && !ReferenceEquals(one, two))
        {
            if (one.Step != two.Step)
            {
                return false;
            }

            one = one.Parent;
            two = two.Parent;
        }

        return ReferenceEquals(one, two);
    }

    public override bool Equals(object? obj) => obj is ObjectLocation other && Equals(other);

    public override int GetHashCode()
    {
        int hash = (int)part;
        PointerPath? step = path;
        for (int i = 0; i < HashedSteps && step is not null; i++, step = step.Parent)
        {
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(step.Step));
        }

        return hash;
    }
}
