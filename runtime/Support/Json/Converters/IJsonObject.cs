using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Truto.Generated.Support;

/// <summary>
/// Marks a generated class, so that trimmed programs keep the constructor that <see cref="ApiJsonConverter"/> and the converter call. A type argument
/// in a method of the class does not suffice.
/// </summary>
/// <typeparam name="T">The class itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1040", Justification = "The type argument is all that trimming reads.")]
public interface IJsonObject<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>;
