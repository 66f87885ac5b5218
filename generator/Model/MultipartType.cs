using Truto.Generated.SourceGeneration.Collections;

namespace Truto.Generated.SourceGeneration.Model;

/// <summary>A class with a property for each part of a multipart body that JSON cannot represent, because it has files or headers.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Doc">The documentation of the schema.</param>
/// <param name="Properties">The parts and their headers, in the order in which parts are sent.</param>
/// <param name="ExtraName">The C# name of the property for parts that the description does not declare.</param>
internal sealed record MultipartType(string Name, DocComment Doc, EquatableArray<Property> Properties, string ExtraName) : TypeDeclaration(Name, Doc);
