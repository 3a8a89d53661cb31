namespace TirGen.Specification.Rules;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> with OpenAPI's <c>discriminator</c>: a property's value names the branch that counts.</summary>
public sealed record DiscriminatorRule(string Property, IReadOnlyList<KeyValuePair<string, Rule>> Branches) : Rule
{
    /// <summary>The branch of a value of the discriminator, or null.</summary>
    public Rule? Find(string value)
    {
        foreach (KeyValuePair<string, Rule> branch in Branches)
        {
            if (branch.Key == value)
            {
                return branch.Value;
            }
        }

        return null;
    }
}
