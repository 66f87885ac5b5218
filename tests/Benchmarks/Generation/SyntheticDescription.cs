using System.Globalization;
using System.Text;

namespace Truto.Generated.Benchmarks.Generation;

/// <summary>Creates descriptions of any size. Each type has ten properties of typical types, and ten types share an enum.</summary>
internal static class SyntheticDescription
{
    /// <summary>The number of consecutive types that share an enum.</summary>
    public const int TypesOfAnEnum = 10;

    public static string OpenApi(int types)
    {
        var text = new StringBuilder("""
            openapi: 3.0.3
            info: { title: Synthetic, version: "1" }
            paths: {}
            components:
              schemas:

            """);
        for (int i = 0; i < types; i++)
        {
            if (i % TypesOfAnEnum == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $$"""
                        Kind{{i / TypesOfAnEnum}}: { type: string, enum: [open, pending, closed, archived] }

                    """);
            }

            text.Append(CultureInfo.InvariantCulture, $$"""
                    Thing{{i}}:
                      type: object
                      required: [id]
                      properties:
                        id: { type: string }
                        title: { type: string }
                        count: { type: integer, format: int32 }
                        size: { type: integer, format: int64 }
                        active: { type: boolean }
                        weight: { type: number }
                        created_at: { type: string, format: date-time }
                        kind: { $ref: '#/components/schemas/Kind{{i / TypesOfAnEnum}}' }
                        next: { $ref: '#/components/schemas/Thing{{(i + 1) % types}}' }
                        tags: { type: array, items: { type: string } }

                """);
        }

        return text.ToString();
    }

    /// <summary>The same types as models for System.Text.Json, with the context that makes its generator write code for them.</summary>
    public static string PlainModels(int types)
    {
        var models = new StringBuilder();
        var context = new StringBuilder();
        for (int i = 0; i < types; i++)
        {
            if (i % TypesOfAnEnum == 0)
            {
                models.Append(CultureInfo.InvariantCulture, $"public enum Kind{i / TypesOfAnEnum} {{ Open, Pending, Closed, Archived }}\n");
            }

            context.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Thing{i}))]\n");
            models.Append(CultureInfo.InvariantCulture, $$"""
                public sealed class Thing{{i}}
                {
                    public required string Id { get; set; }
                    public string? Title { get; set; }
                    public int? Count { get; set; }
                    public long? Size { get; set; }
                    public bool? Active { get; set; }
                    public double? Weight { get; set; }
                    public DateTimeOffset? CreatedAt { get; set; }
                    public Kind{{i / TypesOfAnEnum}}? Kind { get; set; }
                    public Thing{{(i + 1) % types}}? Next { get; set; }
                    public List<string>? Tags { get; set; }
                    [JsonExtensionData]
                    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
                }

                """);
        }

        return $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;

            [JsonSourceGenerationOptions(
                PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                UseStringEnumConverter = true)]
            {{context}}internal sealed partial class PlainContext : JsonSerializerContext;

            {{models}}
            """;
    }
}
