namespace Truto.Generated.SourceGeneration.Description.Objects;

/// <summary>The supported versions of OpenAPI. Descriptions of 2.0 are read into the objects of 3.x.</summary>
internal enum OpenApiVersion
{
    V2_0,
    V3_0,
    V3_1,
    V3_2,
}
