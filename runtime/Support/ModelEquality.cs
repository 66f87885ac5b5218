using System.ComponentModel;

namespace Truto.Generated.Support;

/// <summary>Compares generated objects of descriptions whose classes have value equality. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelEquality
{
    /// <summary>Returns whether two objects have the same class and equal JSON, or are both null.</summary>
    /// <param name="left">The first object.</param>
    /// <param name="right">The second object.</param>
    public static bool AreEqual(ApiModel? left, ApiModel? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.GetType() == right.GetType() && left.DeepEquals(right));

    /// <summary>Returns a hash code that is the same for equal objects. It changes with the object.</summary>
    /// <param name="model">The object.</param>
    public static int HashOf(ApiModel model) =>
        JsonEquality.Instance.GetHashCode(JsonBytes.ElementOf(model, ApiModelExtensions.ConverterOf(model).WriteObject));
}
