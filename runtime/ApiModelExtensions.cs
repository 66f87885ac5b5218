using Truto.Generated.Support;

namespace Truto.Generated;

/// <summary>Copies and compares generated objects.</summary>
public static class ApiModelExtensions
{
    /// <summary>Copies an object and all that it holds. The copy shares nothing with the original.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The object. Required properties may still be null.</param>
    /// <returns>The copy: what is read from the JSON of the object.</returns>
    /// <exception cref="ArgumentException">A value has no JSON, such as a null item of a list whose items cannot be null.</exception>
    /// <exception cref="InvalidOperationException">The object contains itself.</exception>
    public static T Copy<T>(this T model)
        where T : ApiModel => (T)ConverterOf(model).Copy(model);

    /// <summary>Copies an object and all that it holds, and changes the copy: <c>stage.Copy(copy => copy.Name = "Won")</c>.</summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">The object, which is not changed.</param>
    /// <param name="change">Changes the copy.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentException">A value has no JSON, such as a null item of a list whose items cannot be null.</exception>
    /// <exception cref="InvalidOperationException">The object contains itself.</exception>
    public static T Copy<T>(this T model, Action<T> change)
        where T : ApiModel
    {
        ApiArgument.Require(change, nameof(change));
        T copy = model.Copy();
        change(copy);
        return copy;
    }

    /// <summary>
    /// Returns whether two objects have equal JSON: the same properties in any order, with equal values. Numbers are equal by value; absent is not null.
    /// </summary>
    /// <typeparam name="T">The generated class.</typeparam>
    /// <param name="model">An object, or null.</param>
    /// <param name="other">Another one, or null.</param>
    /// <exception cref="ArgumentException">A value has no JSON, such as a null item of a list whose items cannot be null.</exception>
    /// <exception cref="InvalidOperationException">An object contains itself.</exception>
    public static bool DeepEquals<T>(this T? model, T? other)
        where T : ApiModel => ReferenceEquals(model, other)
        || (model is not null && other is not null && JsonEquality.Instance.Equals(
            JsonBytes.ElementOf(model, ConverterOf(model).WriteObject),
            JsonBytes.ElementOf(other, ConverterOf(other).WriteObject)));

    private static IModelConverter ConverterOf(ApiModel model)
    {
        ApiArgument.Require(model, nameof(model));
        return model.Converter ?? throw new NotSupportedException($"'{model.GetType()}' is not a generated class.");
    }
}
