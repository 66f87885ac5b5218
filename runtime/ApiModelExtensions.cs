using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Provides methods to copy and compare generated objects.</summary>
public static class ApiModelExtensions
{
    /// <summary>Copies an object and everything that it contains. The copy shares nothing with the original.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The object to copy. Its required properties may be null.</param>
    /// <returns>The copy, created by writing the object to JSON and reading that.</returns>
    /// <exception cref="ArgumentException">A value cannot be written as JSON, such as a null item of a list whose items are not nullable.</exception>
    /// <exception cref="InvalidOperationException">The object contains itself, directly or indirectly.</exception>
    public static T Copy<T>(this T model)
        where T : ApiModel => (T)ConverterOf(model).Copy(model);

    /// <summary>Copies an object and everything that it contains, and changes the copy: <c>stage.Copy(copy => copy.Name = "Won")</c>.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The object to copy, which is not changed. Its required properties may be null.</param>
    /// <param name="change">The action that changes the copy.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentException">A value cannot be written as JSON, such as a null item of a list whose items are not nullable.</exception>
    /// <exception cref="InvalidOperationException">The object contains itself, directly or indirectly.</exception>
    public static T Copy<T>(this T model, Action<T> change)
        where T : ApiModel
    {
        ApiArgument.Require(change, nameof(change));
        T copy = model.Copy();
        change(copy);
        return copy;
    }

    /// <summary>
    /// Returns whether two objects have equal JSON: the same properties in any order, with equal values. Numbers are compared by value; an absent
    /// property differs from null.
    /// </summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The first object, or null.</param>
    /// <param name="other">The second object, or null.</param>
    /// <exception cref="ArgumentException">A value cannot be written as JSON, such as a null item of a list whose items are not nullable.</exception>
    /// <exception cref="InvalidOperationException">An object contains itself, directly or indirectly.</exception>
    public static bool DeepEquals<T>(this T? model, T? other)
        where T : ApiModel => ReferenceEquals(model, other)
        || (model is not null && other is not null && JsonEquality.Instance.Equals(
            JsonBytes.ElementOf(model, ConverterOf(model).WriteObject),
            JsonBytes.ElementOf(other, ConverterOf(other).WriteObject)));

    internal static IModelConverter ConverterOf(ApiModel model)
    {
        ApiArgument.Require(model, nameof(model));
        return model.Converter ?? throw new NotSupportedException($"'{model.GetType()}' is not a generated class.");
    }
}
