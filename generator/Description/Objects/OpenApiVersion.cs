namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The versions of OpenAPI that are read. Of 2.0 everything is raised to the shape of 3.x.</summary>
internal enum OpenApiVersion
{
    V2_0,
    V3_0,
    V3_1,
    V3_2,
}
