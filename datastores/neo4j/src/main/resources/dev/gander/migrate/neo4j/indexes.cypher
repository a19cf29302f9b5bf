SHOW INDEXES YIELD name, type, state, populationPercent, entityType, labelsOrTypes, properties, owningConstraint
