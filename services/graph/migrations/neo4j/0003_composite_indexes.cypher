// +goose Up
CREATE INDEX node_table_lookup FOR (n:Node) ON (n.type, n.label);
CREATE INDEX node_type_temporal FOR (n:Node) ON (n.type, n.updated_at);
CREATE INDEX relationship_label_temporal FOR ()-[r:RELATIONSHIP]-() ON (r.label, r.updated_at);
CREATE INDEX bcbs_principle_area_priority FOR (b:BCBS239Principle) ON (b.compliance_area, b.priority);
CREATE INDEX reg_calc_date_framework FOR (r:RegulatoryCalculation) ON (r.regulatory_framework, r.calculation_date);
CREATE INDEX reg_calc_status FOR (r:RegulatoryCalculation) ON (r.status, r.calculation_date);
CREATE INDEX data_asset_type_id FOR (d:DataAsset) ON (d.asset_type, d.asset_id);

// +goose Down
DROP INDEX data_asset_type_id;
DROP INDEX reg_calc_status;
DROP INDEX reg_calc_date_framework;
DROP INDEX bcbs_principle_area_priority;
DROP INDEX relationship_label_temporal;
DROP INDEX node_type_temporal;
DROP INDEX node_table_lookup;
