namespace Truto.Generated.Tests.Generator.Analysis;

/// <summary>Generated code with a constraint of each kind, and the description that it comes from.</summary>
internal static class PetShop
{
    public const string Path = "specs/shop.openapi.yaml";

    public const string Description = """
        openapi: 3.1.0
        info: { title: Shop, version: 1.0.0 }
        paths:
          /pets:
            get:
              operationId: pets.list
              parameters:
                - name: page_size
                  in: query
                  schema: { type: integer, minimum: 1, maximum: 50 }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name:
                  type: string
                  minLength: 2
                  maxLength: 10
            Species:
              enum: [cat, dog, guinea_pig]
        """;

    public const string Code = """
        #nullable enable
        using System.CodeDom.Compiler;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.IO;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Truto.Generated;
        using Truto.Generated.Support;

        namespace Acme.Shop;

        [GeneratedCode("Truto.Generated", "1.0.0"), JsonConverter(typeof(JsonConverter))]
        public sealed partial class Pet
        {
            [JsonPropertyName("name"), StringLength(10, MinimumLength = 2)] public string? Name { get; set; }
            [JsonPropertyName("code"), OpenApiConstraints(Pattern = "^[a-z]\\d+$")] public string? Code { get; set; }
            [JsonPropertyName("word"), RegularExpression("[a-z]*")] public string? Word { get; set; }
            [JsonPropertyName("slow"), OpenApiConstraints(Pattern = "^(a+)+$")] public string? Slow { get; set; }
            [JsonPropertyName("odd"), OpenApiConstraints(Pattern = "(a)\\1", MinLength = 1, MaxLength = 3)] public string? Odd { get; set; }
            [JsonPropertyName("age"), Range(0, 100)] public int? Age { get; set; }
            [JsonPropertyName("weight"), Range(0d, 1.5, MinimumIsExclusive = true)] public double Weight { get; set; }
            [JsonPropertyName("price"), OpenApiConstraints(ExclusiveMinimum = "0", Maximum = "1e3", MultipleOf = "0.01")]
            public decimal? Price { get; set; }
            [JsonPropertyName("ratio"), OpenApiConstraints(MultipleOf = "0.1")] public double? Ratio { get; set; }
            [JsonPropertyName("large"), OpenApiConstraints(Minimum = "9007199254740993")] public long? Large { get; set; }
            [JsonPropertyName("size"), OpenApiConstraints(Minimum = "5.0")] public int? Size { get; set; }
            [JsonPropertyName("alias"), OpenApiConstraints(MaxLength = 3)] public Optional<string?> Alias { get; set; }
            [JsonPropertyName("tags"), OpenApiConstraints(MinItems = 2, MaxItems = 3, UniqueItems = true)] public IList<string>? Tags { get; set; }
            [JsonPropertyName("scores"), OpenApiConstraints(MinItems = 2, UniqueItems = true)] public IReadOnlyList<decimal>? Scores { get; set; }
            [JsonPropertyName("kin"), OpenApiConstraints(UniqueItems = true)] public IReadOnlyList<Species>? Kin { get; set; }
            [JsonPropertyName("extra"), OpenApiConstraints(MinProperties = 1, MaxProperties = 2)] public IDictionary<string, int>? Extra { get; set; }
            [JsonPropertyName("species")] public Species Species { get; set; }
            [JsonPropertyName("free")] public string? Free { get; set; }
        }

        [GeneratedCode("Truto.Generated", "1.0.0"), JsonConverter(typeof(JsonConverter)), OpenApiSchema(Values = ",cat,dog,guinea_pig")]
        public readonly partial struct Species : IOpenValue
        {
            private readonly string? value;
            public Species(string value) => this.value = value;
            public string Value => value ?? "";
            public bool IsKnown => true;
            public object CreateConverter() => throw null!;
            public static readonly Species Cat = new("cat");
            public static readonly Species Dog = new("dog");
            public static readonly Species GuineaPig = new("guinea_pig");
            public enum KnownValue { Cat, Dog, GuineaPig }
        }

        [GeneratedCode("Truto.Generated", "1.0.0"), JsonConverter(typeof(JsonConverter)), OpenApiSchema("#/components/schemas/Legs", Values = ",2,4")]
        public readonly partial struct Legs : IOpenValue
        {
            public Legs(long value) => Value = value;
            public long Value { get; }
            public bool IsKnown => true;
            public object CreateConverter() => throw null!;
            public enum KnownValue { Two, Four }
        }

        [GeneratedCode("Truto.Generated", "1.0.0")]
        public sealed partial class ListParameters
        {
            [StringLength(3)] public string? Filter { get; set; }
        }

        [GeneratedCode("Truto.Generated", "1.0.0")]
        public partial interface IPetsClient
        {
            Paged<Pet> ListAsync([Range(1, 50)] int? pageSize = null, [StringLength(4)] string? after = null, ListParameters? parameters = null);
            IAsyncEnumerable<Pet> WatchAsync();
            Task<Pet> GetAsync(string id, string? view = null);
            Task<Stream> DownloadAsync(string id);
        }

        [GeneratedCode("Truto.Generated", "1.0.0")]
        public partial class PetsClient : IPetsClient
        {
            [OpenApiOperation("GET", "/pets")]
            public Paged<Pet> ListAsync(int? pageSize = null, string? after = null, ListParameters? parameters = null) => throw null!;

            [OpenApiOperation("GET", "/pets/events")]
            public IAsyncEnumerable<Pet> WatchAsync() => throw null!;

            [OpenApiOperation("GET", "/pets/{id}")]
            public Task<Pet> GetAsync(string id, string? view = null) => throw null!;

            [OpenApiOperation("GET", "/pets/{id}/photo")]
            public Task<Stream> DownloadAsync(string id) => throw null!;

            [OpenApiOperation("GET", "/pets/found")]
            public Task<Pet> FindAsync(ListParameters? parameters = null, string? hint = null) => throw null!;
        }
        """;
}
